// SPDX-License-Identifier: Apache-2.0
// Finds and orders sites. Every text column is split into terms once; a search adds up what the
// terms weigh in each column.

import { terms } from './words.js';

const WEIGHTS = { function: 3, guard: 2, file: 2, subsystem: 1.5, comment: 1 };

/** Sites of one release, ready to be searched. */
export class Ranking {
  #data;
  #postings = new Map();

  /** @param data as data.js loads it */
  constructor(data) {
    this.#data = data;
    for (const column of Object.keys(WEIGHTS)) {
      data[column].texts.forEach((text, number) => this.#post(column, text, number));
    }
  }

  #post(column, text, number) {
    const all = terms(text);
    for (const term of new Set(all)) {
      const lists = this.#postings.get(term) ?? {};
      (lists[column] ??= new Map()).set(number, 1 / Math.sqrt(2 + all.length));
      this.#postings.set(term, lists);
    }
  }

  /**
   * @param query as query.js gives it
   * @returns {number[]} sites, best first, ties in order of file and line
   */
  search(query) {
    const accepts = this.#acceptors(query);
    const scores = [];
    const weighed = query.words.map((word) => this.#weigh(word));
    for (let site = 0; site < this.#data.line.length; site++) {
      if (accepts.every((accept) => accept(site))) {
        const score = this.#score(site, weighed);
        if (score > 0 || weighed.length === 0) {
          scores.push([site, score]);
        }
      }
    }
    return scores.sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([site]) => site);
  }

  #acceptors({ filters, place }) {
    const byField = new Map();
    for (const { field, value } of filters) {
      byField.set(field, [...(byField.get(field) ?? []), value]);
    }
    const accepts = [...byField].map(([field, values]) => this.#acceptor(field, values));
    if (place) {
      const file = this.#acceptor('file', [place.file]);
      accepts.push((site) => this.#data.line[site] === place.line && file(site));
    }
    return accepts;
  }

  /** Values of one field are alternatives. */
  #acceptor(field, values) {
    const { texts, sites } = this.#data[field];
    const wanted = texts.map((text) => values.some((value) => matches(field, text, value)));
    return (site) => wanted[sites[site]];
  }

  /** The columns a word occurs in, and how rare it is. */
  #weigh(word) {
    const columns = Object.entries(this.#postings.get(word) ?? {});
    const size = columns.reduce((sum, [, numbers]) => sum + numbers.size, 0);
    return { columns, rarity: Math.log(1 + this.#data.line.length / (1 + size)) };
  }

  #score(site, weighed) {
    let score = 0;
    let met = 0;
    for (const { columns, rarity } of weighed) {
      let best = 0;
      for (const [column, numbers] of columns) {
        best += WEIGHTS[column] * (numbers.get(this.#data[column].sites[site]) ?? 0);
      }
      score += rarity * best;
      met += best > 0 ? 1 : 0;
    }
    return weighed.length === 0 ? 0 : (score * met) / weighed.length;
  }
}

function matches(field, text, value) {
  if (field === 'file') {
    return text.startsWith(value) || text.endsWith(`/${value}`);
  }
  if (field === 'function' || field === 'subsystem') {
    return text.toLowerCase().includes(value.toLowerCase());
  }
  return text.toLowerCase() === value.toLowerCase();
}
