// SPDX-License-Identifier: Apache-2.0
// Sites that are searched together: all of a release, or those of one errno.

import { Bytes } from './bytes.js';
import { ALL, order, pieceAt, synonyms } from './core.js';
import { terms } from './words.js';

const LEVELS = 3;

/** One part of a release; its sites are numbered from 0 in order of file and line. */
export class Part {
  #pieces;
  #starts;

  /**
   * @param {string} name that of an errno, or ALL
   * @param {{core: object, columns: Columns, pieces: Pieces}} release
   * @param {ArrayLike<number>} number of each of its sites in the release
   * @param {(column: ArrayLike<number>) => ArrayLike<number>} own what a column of all sites says of its own
   */
  constructor(name, { core, columns, pieces }, number, own) {
    this.name = name;
    this.core = core;
    this.#pieces = pieces;
    this.number = number;
    this.size = number.length;
    this.file = own(core.file);
    this.#starts = [startsOf(this.file), startsOf(own(core.func))];
    this.errno = own(columns.errno);
    this.eager = own(columns.eager);
    this.status = own(columns.status);
    this.kind = own(columns.kind);
  }

  /** All sites; of each is known what the columns are filled with. */
  static all(release) {
    const number = Int32Array.from({ length: release.core.sites }, (_, site) => site);
    return new Part(ALL, release, number, (column) => column);
  }

  /** Those of an errno that has words of its own, which are in one piece with its columns. */
  static async of(errno, release) {
    const { columns, pieces } = release;
    await columns.load(errno, async () => new Bytes(await pieces.bytes(`${errno}-words-0`)).block());
    const number = columns.of(errno);
    return new Part(errno, release, number, (column) => number.map((site) => column[site]));
  }

  /**
   * @param {Iterable<string>} asked terms
   * @param {string[]} texts errnos with a number of their own of which the query holds the text
   * @returns {Promise<Map<string, {sites: number, fields: number, lists: Uint8Array}>>} those that
   *     there are: how many sites of the release hold one, in which fields, a bit each
   */
  async words(asked, texts = []) {
    const wanted = new Set(asked);
    const found = new Map();
    const read = async (piece) => findWords(await this.#pieces.bytes(piece), wanted, found);
    // Words of a text stand once more in a piece of their own, with sites numbered among all.
    const near = this.name === ALL ? texts : [];
    const told = new Set(near.flatMap((errno) => termsOfText(this.core.rules, errno)));
    const rest = [...wanted].filter((term) => !told.has(term));
    await Promise.all([...near.map((errno) => `${errno}-text`), ...wordPieces(this.core, this.name, rest)].map(read));
    return found;
  }

  /** Calls back with a field and each range of sites that hold a word of it. */
  eachRange(word, use) {
    const bytes = new Bytes(word.lists);
    const all = LEVELS * this.core.rules.weights.length;
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
}

/** Names of the pieces that have these terms, if any has. */
export function wordPieces(core, part, asked) {
  const starts = core.parts.get(part).words;
  const places = [...asked].map((term) => pieceAt(starts, order(core.rules, term)));
  return [...new Set(places)].map((place) => `${part}-words-${place}`);
}

/** As SearchRules.java has them. */
function termsOfText(rules, errno) {
  const own = rules.texts.filter(([name]) => name === errno).flatMap(([, text]) => [...terms(text, rules.stop)]);
  return own.flatMap((term) => [term, ...synonyms(rules, term)]);
}

/** Where a column changes, and its length. */
function startsOf(column) {
  const starts = [];
  column.forEach((value, site) => value !== column[site - 1] && starts.push(site));
  return [...starts, column.length];
}

function findWords(piece, wanted, found) {
  const bytes = new Bytes(piece);
  // Columns, where they stand here.
  bytes.block();
  for (let last = ''; !bytes.done; ) {
    last = last.slice(0, bytes.number()) + bytes.text();
    const body = bytes.block();
    if (wanted.has(last)) {
      const word = new Bytes(body);
      found.set(last, { sites: word.number(), fields: word.number(), lists: word.rest() });
    }
  }
}
