// SPDX-License-Identifier: Apache-2.0
// Finds sites: reads the query, fetches the words it needs, and gives the sites in their order.

import { readCore, synonyms } from './core.js';
import { acceptor, filterTerms, inExtra } from './filters.js';
import { ALL, Part, wordPieces } from './part.js';
import { QueryParser } from './query.js';
import { Records } from './records.js';
import { preference, score, termsOf } from './score.js';
import { parts, whole } from './words.js';

// The words of an errno's part come in one request, as large as some for words among all sites.
const A_PART = 2;

/** The search of one release. */
export class Finder {
  #pieces;
  #core = null;
  #records = null;
  #parts = new Map();

  /** @param pieces those of the release */
  constructor(pieces) {
    this.#pieces = pieces;
  }

  get pieces() {
    return this.#pieces;
  }

  /** @returns {Promise<object>} what core.js reads */
  core() {
    this.#core ??= this.#pieces.bytes('core').then(readCore);
    this.#core.catch(() => (this.#core = null));
    return this.#core;
  }

  /** @returns {Promise<Records>} what is shown of the release's sites */
  async records() {
    this.#records ??= new Records(await this.core(), this.#pieces);
    return this.#records;
  }

  /**
   * @param {string} text the query
   * @param {{within?: string, errno?: string, directory?: string, subsystem?: string,
   *     syscall?: string, status?: string}} narrow what results must meet besides
   * @returns {Promise<{hits: {part: object, site: number, score: number}[], terms: Set<string>,
   *     unknown: string[]}>} hits best first, ties in order of file and line; terms are those that
   *     were looked for; unknown are words of the query that no site holds
   * @throws {BadQuery}
   */
  async find(text, narrow = {}) {
    const core = await this.core();
    const request = await this.#parse(core, text);
    const within = narrow.within?.trim() ? await this.#parse(core, narrow.within) : null;
    const filters = [...request.filters, ...narrowing(narrow), ...(within?.filters ?? [])];
    const query = { core, request, within, narrow, filters, shares: null };
    const opened = partNames(query).map((name) => this.#part(core, name));
    const words = await this.#words(query, opened);
    const hits = [];
    for (const part of opened) {
      hits.push(...(await this.#hits(query, part, words.get(part))));
    }
    hits.sort((a, b) => b.score - a.score || a.part.number[a.site] - b.part.number[b.site]);
    return { hits, terms: new Set(query.shares.keys()), unknown: query.unknown };
  }

  /** Reads a query; whether a word is a term is looked up only where the parser asks. */
  async #parse(core, text) {
    const asked = new Set();
    const ask = (known) => (term) => {
      asked.add(term);
      return known ? known.has(term) : true;
    };
    const first = attempt(() => new QueryParser(core.rules, core.files, ask(null)).parse(text));
    if (asked.size === 0) {
      return first();
    }
    const known = await this.#part(core, ALL).words(asked);
    return new QueryParser(core.rules, core.files, ask(known)).parse(text);
  }

  #part(core, name) {
    if (!this.#parts.has(name)) {
      this.#parts.set(name, new Part(name, core, this.#pieces));
    }
    return this.#parts.get(name);
  }

  /**
   * The words of each part. An identifier that the release does not know as a whole is asked for by
   * its parts.
   */
  async #words(query, opened) {
    const { core, request } = query;
    const all = wordsIn(query);
    const words = await this.#lookUp(query, opened, neededTerms(query));
    const missing = all.filter(({ written }) => ![...words.values()].some((of) => of.has(whole(written))));
    const unsure = missing.filter(({ written }) => parts(written).length > 0).map(({ written }) => whole(written));
    const elsewhere = new Set();
    if (unsure.length > 0 && !opened.some(({ name }) => name === ALL)) {
      const known = await this.#part(core, ALL).words(unsure);
      known.forEach((_, term) => elsewhere.add(term));
    }
    const isKnown = (term) => elsewhere.has(term) || [...words.values()].some((of) => of.has(term));
    query.read = (word) => {
      const own = parts(word);
      return own.length === 0 || isKnown(whole(word)) ? [whole(word)] : own;
    };
    query.shares = termsOf(request.words, query.read);
    query.unknown = missing.map(({ written }) => written).filter((word) => !isKnown(whole(word)));
    const rest = missing.filter(({ written }) => !isKnown(whole(written))).flatMap(({ written }) => parts(written));
    const more = await this.#lookUp(query, opened, new Set(rest));
    more.forEach((of, part) => of.forEach((word, term) => words.get(part).set(term, word)));
    return words;
  }

  async #lookUp({ core, request }, opened, terms) {
    const all = [...terms].flatMap((term) => [term, ...synonyms(core.rules, term)]);
    const texts = request.texts.filter(({ share }) => share === 1).map(({ errno }) => errno);
    const found = await Promise.all(opened.map((part) => part.words(all, texts)));
    return new Map(opened.map((part, i) => [part, found[i]]));
  }

  async #hits(query, part, words) {
    const { core, request, filters } = query;
    const accepts = await acceptor({ core, pieces: this.#pieces, part, words }, filters);
    const narrows = await this.#narrows(query, part, words);
    const wants = request.words.length + request.texts.length > 0;
    const wanted = wants ? score(core, part, query.shares, words, request.texts) : null;
    const prefer = preference(core);
    const hits = [];
    for (let site = 0; site < part.size; site++) {
      if ((!wants || wanted[site] > 0) && accepts(site) && narrows(site)) {
        hits.push({ part, site, score: prefer(part, site) + (wants ? wanted[site] : 0) });
      }
    }
    return onLines(await this.records(), hits, filters);
  }

  /** What facets and the box within the results leave. */
  async #narrows({ core, within, narrow, read }, part, words) {
    const tests = [];
    if (narrow.directory) {
      const inside = core.files.map((file) => file.startsWith(narrow.directory));
      tests.push((site) => inside[part.file[site]]);
    }
    if (narrow.subsystem !== undefined && narrow.subsystem !== '') {
      const title = core.titles.indexOf(narrow.subsystem);
      tests.push((site) => core.titleOfFile[part.file[site]] === title);
    }
    if (narrow.syscall) {
      tests.push(await inExtra(this.#pieces, part, 'syscalls', (calls) => calls.includes(narrow.syscall)));
    }
    for (const word of within?.words ?? []) {
      for (const term of read(word.written)) {
        tests.push(holds(part, words.get(term)));
      }
    }
    return (site) => tests.every((test) => test(site));
  }
}

/** Facets whose values are those of filters. */
function narrowing({ errno, status }) {
  const filters = [];
  if (errno) {
    filters.push({ name: 'errno', values: [errno], negated: false });
  }
  if (status) {
    filters.push({ name: 'status', values: [status], negated: false });
  }
  return filters;
}

function wordsIn({ request, within }) {
  return [...request.words, ...(within?.words ?? [])];
}

/** What is looked up of all words before it is known which there are. */
function neededTerms(query) {
  const terms = wordsIn(query).map(({ written }) => whole(written));
  return new Set([...terms, ...filterTerms(query.core, query.filters)]);
}

/** Parts that hold all sites with the errnos asked for, in the fewest pieces. */
function partNames(query) {
  const { core, filters, request } = query;
  const errno = filters.find(({ name, negated }) => name === 'errno' && !negated);
  const names = [...new Set(errno?.values)].filter((value) => core.parts.has(value));
  // Where a very long query is cut off depends on words that a part alone may lack.
  const most = request.words
    .flatMap(({ written }) => [whole(written), ...parts(written)])
    .reduce((sum, term) => sum + (1 + synonyms(core.rules, term).length) * core.rules.weights.length, 0);
  const few =
    names.length > 0 &&
    names.length * A_PART < wordPieces(core, ALL, neededTerms(query)).length &&
    names.every((name) => core.parts.get(name).words.length > 0);
  return few && most <= core.rules.mostPlaces ? names : [ALL];
}

function holds(part, word) {
  const held = new Uint8Array(part.size);
  if (word) {
    part.eachRange(word, (field, from, to) => held.fill(1, from, to));
  }
  return (site) => held[site] === 1;
}

/** Those on the lines asked for; which lines they are on stands in their records. */
async function onLines(records, hits, filters) {
  const lines = filters.filter(({ name }) => name === 'line');
  if (lines.length === 0) {
    return hits;
  }
  const read = await Promise.all(records.of(hits));
  const isOn = (record, line) => record.lines.some((own) => String(own) === line);
  return hits.filter((_, i) =>
    lines.every(({ values, negated }) => values.some((line) => isOn(read[i], line)) !== negated),
  );
}

/** Runs now and fails later. */
function attempt(run) {
  try {
    const value = run();
    return () => value;
  } catch (problem) {
    return () => {
      throw problem;
    };
  }
}
