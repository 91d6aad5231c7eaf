// SPDX-License-Identifier: Apache-2.0
// Text to terms, as Words.java does it: an identifier gives itself and its parts.

import { porter } from './stem.js';

const NUMBER = /^(?:[0-9]+[uUlL]*|0[xX][0-9a-fA-F]+[uUlL]*)$/;
const BORDER = /_+|(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=[0-9])|(?<=[0-9])(?=[A-Za-z])/;

/** @returns {string[]} identifiers and plain words of a text as written, numbers left out */
export function written(text) {
  return (text.match(/[A-Za-z0-9_]+/g) ?? []).filter((word) => !NUMBER.test(word));
}

/** The stem of one word; short names and names of file systems are no English. */
export function stem(word) {
  const lower = word.toLowerCase();
  return lower.length < 4 || /[fv]s$/.test(lower) ? lower : porter(lower);
}

function strip(word) {
  return word.replace(/^_+|_+$/g, '');
}

/** The term of a word taken as a whole: stemmed if it has no parts. */
export function whole(word) {
  const bare = strip(word);
  return BORDER.test(bare) ? bare.toLowerCase() : stem(bare);
}

/** @returns {string[]} the terms of an identifier's parts; none for a plain word */
export function parts(word) {
  const bare = strip(word);
  return BORDER.test(bare)
    ? bare
        .split(BORDER)
        .filter((part) => part.length > 1 && !NUMBER.test(part))
        .map(stem)
    : [];
}

/** @returns {{piece: string, term: string}[]} all of a word, cut into its parts */
export function pieces(word) {
  return word
    .split(/(_+)|(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=[0-9])|(?<=[0-9])(?=[A-Za-z])/)
    .filter(Boolean)
    .map((piece) => ({ piece, term: stem(piece) }));
}

/**
 * @param {string} text
 * @param {Set<string>} stop words that are left out
 * @returns {Set<string>} every term of the text
 */
export function terms(text, stop) {
  const all = written(text).flatMap((word) => [whole(word), ...parts(word)]);
  return new Set(all.filter((term) => term.length > 1 && !stop.has(term)));
}
