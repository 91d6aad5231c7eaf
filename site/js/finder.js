// SPDX-License-Identifier: Apache-2.0
// Finds sites: reads the query, fetches the words it needs, and gives the sites in their order.

import { readCore, synonyms } from './core.js';
import { acceptor, filterTerms, inExtra } from './filters.js';
import { openPart, wordsOf } from './part.js';
import { QueryParser } from './query.js';
import { preference, score, termsOf } from './score.js';
import { parts, whole } from './words.js';

const ALL = 'all';
// More parts are more requests than the one that holds all sites.
const MOST_PARTS = 3;

/** The search of one release. */
export class Finder {
  #pieces;
  #core = null;
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
    this.#core ??= this.#pieces.json('core').then(readCore);
    this.#core.catch(() => (this.#core = null));
    return this.#core;
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
    const names = partNames(core, filters, request.words);
    const opened = await Promise.all(names.map((name) => this.#part(core, name)));
    const query = { core, request, within, narrow, filters, shares: null };
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
    const known = await wordsOf(ALL, core, this.#pieces, asked);
    return new QueryParser(core.rules, core.files, ask(known)).parse(text);
  }

  #part(core, name) {
    if (!this.#parts.has(name)) {
      const part = openPart(name, core, this.#pieces);
      this.#parts.set(name, part);
      part.catch(() => this.#parts.delete(name));
    }
    return this.#parts.get(name);
  }

  /**
   * The words of each part. An identifier that the release does not know as a whole is asked for by
   * its parts.
   */
  async #words(query, opened) {
    const { core, request, within, filters } = query;
    const all = [...request.words, ...(within?.words ?? [])];
    const needed = new Set([...all.map(({ written }) => whole(written)), ...filterTerms(core, filters)]);
    const words = await this.#lookUp(core, opened, needed);
    const missing = all.filter(({ written }) => ![...words.values()].some((of) => of.has(whole(written))));
    const unsure = missing.filter(({ written }) => parts(written).length > 0).map(({ written }) => whole(written));
    const elsewhere = new Set();
    if (unsure.length > 0 && !opened.some((part) => part.size === core.sites)) {
      const known = await wordsOf(ALL, core, this.#pieces, unsure);
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
    const more = await this.#lookUp(core, opened, new Set(rest));
    more.forEach((of, part) => of.forEach((word, term) => words.get(part).set(term, word)));
    return words;
  }

  async #lookUp(core, opened, terms) {
    const all = [...terms].flatMap((term) => [term, ...synonyms(core.rules, term)]);
    const found = await Promise.all(opened.map((part) => part.words(all)));
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
    return onLines(hits, filters);
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

/** The smallest parts that hold all sites with the errnos asked for. */
function partNames(core, filters, words) {
  const errno = filters.find(({ name, negated }) => name === 'errno' && !negated);
  const names = errno ? [...new Set(errno.values)].filter((value) => core.parts.has(value)) : [];
  // Where a very long query is cut off depends on words that a part alone may lack.
  const most = words
    .flatMap(({ written }) => [whole(written), ...parts(written)])
    .reduce((sum, term) => sum + (1 + synonyms(core.rules, term).length) * core.rules.weights.length, 0);
  return !errno || names.length > MOST_PARTS || most > core.rules.mostPlaces ? [ALL] : names;
}

function holds(part, word) {
  const held = new Uint8Array(part.size);
  if (word) {
    part.eachRange(word, (field, from, to) => held.fill(1, from, to));
  }
  return (site) => held[site] === 1;
}

/** Those on the lines asked for; which lines they are on stands in their records. */
async function onLines(hits, filters) {
  const lines = filters.filter(({ name }) => name === 'line');
  if (lines.length === 0) {
    return hits;
  }
  const records = await Promise.all(hits.map(({ part, site }) => part.record(site)));
  const isOn = (record, line) => record.lines.some((own) => String(own) === line);
  return hits.filter((_, i) =>
    lines.every(({ values, negated }) => values.some((line) => isOn(records[i], line)) !== negated),
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
