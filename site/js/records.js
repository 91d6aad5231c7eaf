// SPDX-License-Identifier: Apache-2.0
// What is shown of sites. It is there twice, among all sites and among those of an errno.

import { ALL, pieceAt } from './core.js';

/** Finds and fetches records of a release. */
export class Records {
  #core;
  #columns;
  #pieces;

  constructor(core, columns, pieces) {
    this.#core = core;
    this.#columns = columns;
    this.#pieces = pieces;
  }

  /**
   * @param {number} site number in the release
   * @param {boolean} byErrno whether to read it among those of its errno; by default among all
   * @returns {Promise<object>} what is shown of a site, and the lines it is found by
   */
  async one(site, byErrno = false) {
    const { name, at } = this.#place(site, byErrno);
    const columns = await this.#pieces.json(name);
    columns.lines ??= columns.line.map(((sum) => (difference) => (sum += difference))(0));
    const line = columns.lines[at];
    return {
      line,
      lines: [line, ...(columns.recorded[at] ?? [])],
      function: repeated(columns.function, at),
      guard: repeated(columns.guard, at),
      comment: repeated(columns.comment, at),
      statement: columns.statement[at] ?? '',
    };
  }

  /**
   * Records that are shown together, from the fewest pieces: those of neighbours in the source, or
   * those of one errno.
   *
   * @param {{part: object, site: number}[]} hits
   * @returns {Promise<object>[]}
   */
  of(hits) {
    const sites = hits.map(({ part, site }) => part.number[site]);
    const count = (byErrno) => new Set(sites.map((site) => this.pieceOf(site, byErrno))).size;
    const byErrno = count(true) < count(false);
    return sites.map((site) => this.one(site, byErrno));
  }

  /** The piece that has the record of a site. */
  pieceOf(site, byErrno) {
    return this.#place(site, byErrno).name;
  }

  #place(site, byErrno) {
    const { errno, rank } = this.#columns;
    const part = byErrno ? this.#core.errnos[errno[site]] : ALL;
    const at = byErrno ? rank[site] : site;
    const starts = this.#core.parts.get(part).records;
    const piece = pieceAt(starts, at);
    return { name: `${part}-records-${piece}`, at: at - starts[piece] };
  }
}

/** A text as before is 0. */
function repeated(column, at) {
  let from = at;
  while (from >= 0 && column[from] === 0) {
    from--;
  }
  return column[from] ?? '';
}
