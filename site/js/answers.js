// SPDX-License-Identifier: Apache-2.0
// What the page shows of a query, as plain values: they come out of a worker.

import { synonyms } from './core.js';
import { facets, syscallFacet } from './facets.js';
import { Finder } from './finder.js';
import { meant } from './meant.js';

/** Results that are shown at once. */
export const STEP = 10;

/** Answers about one release; what comes after a question is about the last one. */
export class Answers {
  #finder;
  #pieces;
  #asked = 0;
  #hits = [];

  /** @param pieces those of the release */
  constructor(pieces) {
    this.#pieces = pieces;
    this.#finder = new Finder(pieces);
  }

  /**
   * @param {{q: string, directory: string}} now what is asked for, as narrowed.js reads it
   * @returns {Promise<{count: number, wanted: Set<string>, unknown: string[],
   *     facets: Object<string, [string, number][]>, rows: object[]}>} wanted are terms that are
   *     marked in results, unknown words of the query that no site holds
   * @throws {BadQuery}
   */
  async find(now) {
    const own = ++this.#asked;
    const { q, ...narrow } = now;
    const { hits, terms, unknown } = await this.#finder.find(q, narrow);
    const core = await this.#finder.core();
    if (own === this.#asked) {
      this.#hits = hits;
    }
    return {
      count: hits.length,
      wanted: new Set([...terms].flatMap((term) => [term, ...synonyms(core.rules, term)])),
      unknown,
      facets: facets(core, hits, now.directory),
      rows: await this.#rows(hits, 0),
    };
  }

  /** @returns {Promise<object[]>} the next results, from a number counted from 0 */
  more(from) {
    return this.#rows(this.#hits, from);
  }

  /** @returns {Promise<[string, number][]>} system calls of the results with their counts */
  syscalls() {
    return syscallFacet(this.#pieces, this.#hits);
  }

  /** @returns {Promise<[string, string][]>} words that no site holds, each with one that was probably meant */
  meant(unknown) {
    return meant(this.#pieces, unknown);
  }

  async #rows(hits, from) {
    const core = await this.#finder.core();
    const records = await this.#finder.records();
    const shown = hits.slice(from, from + STEP);
    const told = await Promise.all(records.of(shown));
    return shown.map((hit, i) => ({ ...siteOf(core, hit), ...told[i] }));
  }
}

function siteOf(core, { part, site }) {
  const file = part.file[site];
  const errno = core.errnos[part.errno[site]];
  return {
    file: core.files[file],
    errno,
    root: core.rules.errnos.find(({ name }) => name === errno)?.root ?? errno,
    kind: core.rules.values.kind[part.kind[site]],
    status: core.rules.values.status[part.status[site]],
    page: core.pages[file] ?? `source/${core.files[file]}.html`,
  };
}
