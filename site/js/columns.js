// SPDX-License-Identifier: Apache-2.0
// What ranking and facets need of every site, fetched for all sites or for those of some errnos.

import { Bytes } from './bytes.js';
import { ALL } from './core.js';

/** Columns over all sites of a release, by a site's number in it; filled as pieces come. */
export class Columns {
  #core;
  #pieces;
  #loads = new Map();

  constructor(core, pieces) {
    this.#core = core;
    this.#pieces = pieces;
    /** Number of the errno; -1 where it is not known yet. */
    this.errno = new Int16Array(core.sites).fill(-1);
    /** Number among the sites of its errno. */
    this.rank = new Int32Array(core.sites);
    this.eager = new Uint8Array(core.sites);
    this.status = new Uint8Array(core.sites);
    this.kind = new Uint8Array(core.sites);
  }

  /**
   * @param {string} name that of an errno, or ALL
   * @param {function(): Promise<Uint8Array>} read where they stand, unless they are here already
   */
  load(name, read = () => this.#pieces.bytes(`${name}-sites`)) {
    const known = this.#loads.get(ALL) ?? this.#loads.get(name);
    if (known) {
      return known;
    }
    const load = read().then((bytes) => this.#take(new Bytes(bytes)));
    this.#loads.set(name, load);
    load.catch(() => this.#loads.delete(name));
    return load;
  }

  /** @returns {number[]} numbers of the sites of an errno whose columns are here */
  of(name) {
    const errno = this.#core.errnos.indexOf(name);
    const numbers = [];
    this.errno.forEach((own, site) => own === errno && numbers.push(site));
    return numbers;
  }

  /** As Columns.java writes them. */
  #take(bytes) {
    const count = bytes.number();
    const sites = bytes.ascending(count);
    const errnos = bytes.numbers(count);
    const uses = bytes.numbers(count);
    const states = this.#core.rules.values.status.length;
    const ranks = new Int32Array(this.#core.errnos.length);
    sites.forEach((site, i) => {
      const state = uses[i] >> 1;
      this.errno[site] = errnos[i];
      this.rank[site] = ranks[errnos[i]]++;
      this.eager[site] = uses[i] & 1;
      this.status[site] = state % states;
      this.kind[site] = Math.floor(state / states);
    });
  }
}
