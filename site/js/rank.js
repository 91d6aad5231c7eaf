// SPDX-License-Identifier: Apache-2.0
// Finds and orders sites: a search adds up what its terms weigh in each text column. Texts are only
// taken apart where they can hold a term, so nothing has to be prepared.

import { terms } from './words.js';

const WEIGHTS = { function: 3, guard: 2, file: 2, subsystem: 1.5, comment: 1 };

/** Sites of one release, ready to be searched. */
export class Ranking {
  #data;
  #lower = {};

  /** @param data as data.js loads it */
  constructor(data) {
    this.#data = data;
    for (const column of Object.keys(WEIGHTS)) {
      this.#lower[column] = data[column].texts.map((text) => text.toLowerCase());
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

  /** The columns a term occurs in, and how rare it is. */
  #weigh(term) {
    const columns = Object.keys(WEIGHTS).map((column) => [column, this.#textsWith(term, column)]);
    const size = columns.reduce((sum, [, numbers]) => sum + numbers.size, 0);
    return { columns, rarity: Math.log(1 + this.#data.line.length / (1 + size)) };
  }

  /** Numbers of the texts that hold a term, with more weight where they say little else. */
  #textsWith(term, column) {
    const found = new Map();
    // A stem stands in the text as it is, but for an y made from "ies".
    const part = term.replace(/y$/, '');
    this.#lower[column].forEach((lower, number) => {
      if (lower.includes(part)) {
        const all = terms(this.#data[column].texts[number]);
        if (all.includes(term)) {
          found.set(number, 1 / Math.sqrt(2 + new Set(all).size));
        }
      }
    });
    return found;
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
