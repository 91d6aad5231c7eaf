// SPDX-License-Identifier: Apache-2.0
// What has been read of a query so far, as Draft.java and ErrnoTexts.java keep it.

import { parts, written } from './words.js';

export class Draft {
  #rules;
  #filters = [];
  #names = new Set();
  #codes = new Set();
  #words = [];
  #parts = [];

  /** @param rules what core.js reads of a release's rules */
  constructor(rules) {
    this.#rules = rules;
  }

  /** The same filter again widens it; another narrows. */
  add(name, values, negated = false) {
    const old = this.#filters.find((filter) => filter.name === name && filter.negated === negated);
    if (old) {
      old.values.push(...values);
    } else {
      this.#filters.push({ name, values: [...values], negated });
    }
  }

  /** An error name among the words; its other names are meant too. */
  addErrno(name) {
    const { root } = this.#rules.errnos.find((errno) => errno.name === name);
    const same = this.#rules.errnos.filter((errno) => errno.root === root);
    same.forEach((errno) => this.#names.add(errno.name));
  }

  /** A number such as the 22 of -22: an error, unless one is named. */
  addCode(code) {
    this.#codes.add(code);
  }

  addWord(word) {
    this.#words.push(word);
  }

  /** A word that somebody else chose, so that its parts may be closer to what the code says. */
  addWhole(word) {
    this.#words.push(word);
    this.#parts.push(...parts(word).map((part) => ({ written: part, share: this.#rules.part })));
  }

  /** All that was read. */
  finish() {
    if (this.#names.size === 0) {
      const numbered = this.#rules.errnos.filter((errno) => this.#codes.has(errno.number));
      numbered.forEach((errno) => this.#names.add(errno.name));
    }
    if (this.#names.size > 0) {
      this.add('errno', [...this.#names].sort());
    }
    const named = this.#filters.some((filter) => filter.name === 'errno' && !filter.negated);
    const lower = this.#words.map((word) => word.toLowerCase());
    const texts = named ? [] : textsIn(this.#rules, lower);
    let words = this.#kept(texts, this.#rules.question);
    if (words.length === 0 && this.#filters.length === 0 && texts.length === 0) {
      words = this.#kept(texts, new Set());
    }
    return { filters: this.#filters, words, texts };
  }

  #kept(texts, stop) {
    const kept = [];
    this.#words.forEach((word, at) => {
      const lower = word.toLowerCase();
      if (lower.length > 1 && !this.#rules.stop.has(lower) && !stop.has(lower)) {
        const ofText = texts.some((t) => t.share === 1 && t.from <= at && at < t.from + t.length);
        kept.push({ written: word, share: ofText ? this.#rules.wordOfText : 1 });
      }
    });
    return [...kept, ...this.#parts];
  }
}

/** The error names whose text stands in the query, two words in a row at least. */
function textsIn({ errnos, texts }, words) {
  const best = new Map();
  for (const [root, text] of texts) {
    const own = written(text).map((word) => word.toLowerCase());
    const found = own.length > 1 ? longestRun(own, words) : null;
    if (found && !(found.share <= best.get(root)?.share)) {
      best.set(root, found);
    }
  }
  // All names of an error have the texts of the one with the number.
  const named = errnos.filter(({ root }) => best.has(root));
  const found = named.map(({ name, root }) => ({ errno: name, root, ...best.get(root) }));
  return found.sort((a, b) => (a.errno < b.errno ? -1 : 1));
}

function longestRun(own, words) {
  let best = { from: 0, length: 1 };
  for (let i = 0; i < words.length; i++) {
    for (let j = 0; j < own.length; j++) {
      let length = 0;
      while (i + length < words.length && j + length < own.length && words[i + length] === own[j + length]) {
        length++;
      }
      best = length > best.length ? { from: i, length } : best;
    }
  }
  return best.length < 2 ? null : { ...best, share: best.length / own.length };
}
