// SPDX-License-Identifier: Apache-2.0
// Text to terms: identifiers split at _ and case, English words cut to their stems.

const STOP = new Set(
  ('a an and any are as at be but by can code do does every file find for from has how if in ' +
    'into is it its kernel line linux not of on or place return returned returns site such that ' +
    'the their then there these they this to was what when where which who why will with').split(
    ' ',
  ),
);

/** Cuts the commonest endings, so that "namespaces" meets "namespace". */
export function stem(word) {
  if (word.length < 4) {
    return word;
  }
  const cut = word
    .replace(/ies$/, 'y')
    .replace(/(ss|sh|ch|x)es$/, '$1')
    .replace(/([^su])s$/, '$1');
  return cut.replace(/(..[^aeiou])(ing|ed)$/, '$1').replace(/(...)e$/, '$1');
}

/** The terms of an identifier, path or text: each word whole, and its parts. */
export function terms(text) {
  return (text.match(/[\p{L}\p{N}_]+/gu) ?? []).flatMap(termsOfWord);
}

function termsOfWord(word) {
  const parts = word
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .split('_')
    .filter(Boolean);
  const whole = parts.length > 1 ? [word.toLowerCase()] : [];
  return [...whole, ...parts.map(stem)];
}

/** Whether a word of a question says nothing about code. */
export function isStopWord(word) {
  return STOP.has(word.toLowerCase());
}
