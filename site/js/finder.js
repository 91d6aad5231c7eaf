// SPDX-License-Identifier: Apache-2.0
// Finds sites: reads the query, fetches the words it needs, and gives the sites in their order.

import { Columns } from './columns.js';
import { ALL, readCore, synonyms } from './core.js';
import { acceptor, filterTerms, inExtra } from './filters.js';
import { Part, wordPieces } from './part.js';
import { QueryParser } from './query.js';
import { Records } from './records.js';
import { preference, score, termsOf } from './score.js';
import { parts, whole } from './words.js';

// The words of an errno's part come in one request, as large as some for words among all sites.
const A_PART = 2;
// Columns of more errnos than these are asked for as those of all sites.
const FEW = 3;

/** The search of one release. */
export class Finder {
  #pieces;
  #release = null;
  #parts = new Map();

  /** @param pieces those of the release */
  constructor(pieces) {
    this.#pieces = pieces;
  }

  /** @returns {Promise<object>} what core.js reads */
  async core() {
    return (await this.#open()).core;
  }

  /** @returns {Promise<Records>} what is shown of the release's sites */
  async records() {
    return (await this.#open()).records;
  }

  #open() {
    this.#release ??= this.#pieces.bytes('core').then((bytes) => opened(readCore(bytes), this.#pieces));
    this.#release.catch(() => (this.#release = null));
    return this.#release;
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
    const release = await this.#open();
    const request = await this.#parse(release, text);
    const within = narrow.within?.trim() ? await this.#parse(release, narrow.within) : null;
    const filters = [...request.filters, ...narrowing(narrow), ...(within?.filters ?? [])];
    const query = { ...release, request, within, narrow, filters, shares: null };
    const [searched, words] = await this.#load(query);
    const ofParts = await Promise.all(searched.map((part) => this.#hits(query, part, words.get(part))));
    const hits = ofParts.flat();
    hits.sort((a, b) => b.score - a.score || a.part.number[a.site] - b.part.number[b.site]);
    return { hits, terms: new Set(query.shares.keys()), unknown: query.unknown };
  }

  /** Reads a query; whether a word is a term is looked up only where the parser asks. */
  async #parse({ core, all }, text) {
    const asked = new Set();
    const ask = (known) => (term) => {
      asked.add(term);
      return known ? known.has(term) : true;
    };
    const first = attempt(() => new QueryParser(core.rules, core.files, ask(null)).parse(text));
    if (asked.size === 0) {
      return first();
    }
    const known = await all.words(asked);
    return new QueryParser(core.rules, core.files, ask(known)).parse(text);
  }

  /** Columns and words come at the same time. */
  async #load(query) {
    const { core, columns, all } = query;
    const names = errnosOf(query);
    if (haveFewWords(query, names)) {
      const searched = await Promise.all(names.map((name) => this.#part(query, name)));
      return [searched, await this.#words(query, searched)];
    }
    const some = names.length > 0 && names.length <= FEW ? names : [ALL];
    const words = this.#words(query, [all]);
    await Promise.all([words, ...some.map((name) => columns.load(name))]);
    return [[all], await words];
  }

  #part(release, errno) {
    if (!this.#parts.has(errno)) {
      const part = Part.of(errno, release);
      this.#parts.set(errno, part);
      part.catch(() => this.#parts.delete(errno));
    }
    return this.#parts.get(errno);
  }

  /**
   * The words of each part. An identifier that the release does not know as a whole is asked for by
   * its parts.
   */
  async #words(query, searched) {
    const { all, request } = query;
    const words = await lookUp(query, searched, neededTerms(query));
    const missing = wordsIn(query).filter(({ written }) => ![...words.values()].some((of) => of.has(whole(written))));
    const unsure = missing.filter(({ written }) => parts(written).length > 0).map(({ written }) => whole(written));
    const elsewhere = new Set();
    if (unsure.length > 0 && !searched.includes(all)) {
      const known = await all.words(unsure);
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
    const more = await lookUp(query, searched, new Set(rest));
    more.forEach((of, part) => of.forEach((word, term) => words.get(part).set(term, word)));
    return words;
  }

  async #hits(query, part, words) {
    const { core, request, filters, records } = query;
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
    return onLines(records, hits, filters);
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

/** What is kept of a release while it is searched. */
function opened(core, pieces) {
  const columns = new Columns(core, pieces);
  const release = { core, columns, pieces };
  return { ...release, records: new Records(core, columns, pieces), all: Part.all(release) };
}

async function lookUp({ core, request }, searched, terms) {
  const all = [...terms].flatMap((term) => [term, ...synonyms(core.rules, term)]);
  const texts = [...new Set(request.texts.filter(({ share }) => share === 1).map(({ root }) => root))];
  const found = await Promise.all(searched.map((part) => part.words(all, texts)));
  return new Map(searched.map((part, i) => [part, found[i]]));
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

/** Errnos that results must have one of, as far as there are sites of them; none where any may be. */
function errnosOf({ core, filters }) {
  const errno = filters.find(({ name, negated }) => name === 'errno' && !negated);
  return [...new Set(errno?.values)].filter((value) => core.parts.has(value));
}

/** Whether words of these errnos' own sites come in fewer pieces than those of all sites. */
function haveFewWords(query, errnos) {
  const { core, request } = query;
  // Where a very long query is cut off depends on words that a part alone may lack.
  const most = request.words
    .flatMap(({ written }) => [whole(written), ...parts(written)])
    .reduce((sum, term) => sum + (1 + synonyms(core.rules, term).length) * core.rules.weights.length, 0);
  return (
    errnos.length > 0 &&
    errnos.length * A_PART < wordPieces(core, ALL, neededTerms(query)).length &&
    errnos.every((name) => core.parts.get(name).words.length > 0) &&
    most <= core.rules.mostPlaces
  );
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
