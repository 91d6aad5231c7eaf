// SPDX-License-Identifier: Apache-2.0
// Sites that are searched together: their columns, words and records, fetched as they are needed.

import { Bytes } from './bytes.js';
import { order, pieceAt } from './core.js';

const LEVELS = 3;

/** Fetches the columns of a part. */
export async function openPart(name, core, pieces) {
  return new Part(name, core, pieces, new Bytes(new Bytes(await pieces.bytes(name)).block()));
}

/**
 * @param {string} name of a part
 * @param {Iterable<string>} terms
 * @returns {Promise<Map<string, {sites: number, fields: number, lists: Uint8Array}>>} those that
 *     there are: how many sites of the release hold one, in which fields, a bit each
 */
export async function wordsOf(name, core, pieces, terms) {
  const wanted = new Set(terms);
  const starts = core.parts.get(name).words;
  const places = new Set([...wanted].map((term) => pieceAt(starts, order(core.rules, term))));
  const found = new Map();
  await Promise.all(
    [...places].map(async (place) => {
      const piece = await pieces.bytes(starts.length === 1 ? name : `${name}-words-${place}`);
      findWords(starts.length === 1 ? behindColumns(piece) : piece, wanted, found);
    }),
  );
  return found;
}

function behindColumns(piece) {
  const bytes = new Bytes(piece);
  bytes.block();
  return bytes.rest();
}

/** One part of a release; its sites are numbered from 0 in order of file and line. */
export class Part {
  #name;
  #core;
  #pieces;
  #starts;
  #ranks = null;

  constructor(name, core, pieces, columns) {
    this.#name = name;
    this.#core = core;
    this.#pieces = pieces;
    this.#readColumns(columns);
  }

  #readColumns(bytes) {
    this.size = bytes.number();
    const files = bytes.number();
    const functions = bytes.number();
    const numbers = bytes.ascending(files);
    this.#starts = [ends(bytes.numbers(files)), ends(bytes.numbers(functions))];
    this.file = new Int32Array(this.size);
    numbers.forEach((file, i) => this.file.fill(file, this.#starts[0][i], this.#starts[0][i + 1]));
    /** Number of each site in the release. */
    this.number = bytes.ascending(this.size);
    this.errno = bytes.numbers(this.size);
    const uses = bytes.numbers(this.size);
    const states = this.#core.rules.values.status.length;
    this.eager = uses.map((use) => use & 1);
    this.status = uses.map((use) => (use >> 1) % states);
    this.kind = uses.map((use) => Math.floor((use >> 1) / states));
  }

  /** The words of this part, as wordsOf gives them. */
  words(terms) {
    return wordsOf(this.#name, this.#core, this.#pieces, terms);
  }

  /** Calls back with a field and each range of sites that hold a word of it. */
  eachRange(word, use) {
    const bytes = new Bytes(word.lists);
    const all = LEVELS * this.#core.rules.weights.length;
    while (!bytes.done) {
      const code = bytes.number();
      const numbers = bytes.ascending(code < all ? bytes.number() : 1);
      const field = Math.floor((code % all) / LEVELS);
      const starts = this.#starts[code % LEVELS];
      for (const number of numbers) {
        use(field, starts ? starts[number] : number, starts ? starts[number + 1] : number + 1);
      }
    }
  }

  /**
   * @param {number} site
   * @param {boolean} byErrno whether to read it among those of its errno; by default among all
   * @returns {Promise<object>} what is shown of a site, and the lines it is found by
   */
  async record(site, byErrno = false) {
    const { name, first, at } = this.#place(site, byErrno);
    const columns = await this.#pieces.json(name);
    columns.lines ??= columns.line.map(((sum) => (difference) => (sum += difference))(0));
    const line = columns.lines[at - first];
    return {
      line,
      lines: [line, ...(columns.recorded[at - first] ?? [])],
      function: repeated(columns.function, at - first),
      guard: repeated(columns.guard, at - first),
      comment: repeated(columns.comment, at - first),
      statement: columns.statement[at - first] ?? '',
    };
  }

  /** The piece that has the record of a site. */
  pieceOf(site, byErrno) {
    return this.#place(site, byErrno).name;
  }

  #place(site, byErrno) {
    const part = byErrno ? this.#core.errnos[this.errno[site]] : this.#name;
    const at = byErrno ? this.#inErrno()[site] : site;
    const starts = this.#core.parts.get(part).records;
    const piece = pieceAt(starts, at);
    return { name: `${part}-records-${piece}`, first: starts[piece], at };
  }

  /** Numbers that the sites have in the parts of their errnos. */
  #inErrno() {
    if (!this.#ranks) {
      const next = new Int32Array(this.#core.errnos.length);
      this.#ranks = this.errno.map((errno) => next[errno]++);
    }
    return this.#ranks;
  }
}

/**
 * Records of results that are shown together, from the fewest pieces: those of neighbours in the
 * source, or those of one errno.
 *
 * @param {{part: Part, site: number}[]} hits
 * @returns {Promise<object>[]}
 */
export function recordsOf(hits) {
  const count = (byErrno) => new Set(hits.map(({ part, site }) => part.pieceOf(site, byErrno))).size;
  const byErrno = count(true) < count(false);
  return hits.map(({ part, site }) => part.record(site, byErrno));
}

function ends(lengths) {
  const starts = new Int32Array(lengths.length + 1);
  lengths.forEach((length, i) => (starts[i + 1] = starts[i] + length));
  return starts;
}

function findWords(piece, wanted, found) {
  const bytes = new Bytes(piece);
  for (let last = ''; !bytes.done; ) {
    last = last.slice(0, bytes.number()) + bytes.text();
    const body = bytes.block();
    if (wanted.has(last)) {
      const word = new Bytes(body);
      found.set(last, { sites: word.number(), fields: word.number(), lists: word.rest() });
    }
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
