// SPDX-License-Identifier: Apache-2.0
// Porter's stemmer as Snowball words it, which is the one the index was made with.

const VOWEL = 'aeiouy';
const LONG = 'aeiouywxY';

const STEP_2 = {
  tional: 'tion', enci: 'ence', anci: 'ance', abli: 'able', entli: 'ent', eli: 'e', izer: 'ize',
  ization: 'ize', ational: 'ate', ation: 'ate', ator: 'ate', alli: 'al', alism: 'al', aliti: 'al',
  fulness: 'ful', ousli: 'ous', ousness: 'ous', iveness: 'ive', iviti: 'ive', biliti: 'ble',
};
const STEP_3 = { alize: 'al', icate: 'ic', iciti: 'ic', ical: 'ic', ative: '', ful: '', ness: '' };
const STEP_4 = (
  'al ance ence er ic able ible ant ement ment ent ou ism ate iti ous ive ize ion'
).split(' ');

const isVowel = (letter) => letter !== undefined && VOWEL.includes(letter);

/** @returns {string} the stem of a word in lower case */
export function porter(word) {
  let text = markConsonants(word);
  const first = region(text, 0);
  const second = region(text, first);
  text = plural(text);
  text = pastOrPresent(text, first);
  if (/[yY]$/.test(text) && hasVowel(text.slice(0, -1))) {
    text = `${text.slice(0, -1)}i`;
  }
  text = replaceEnd(text, Object.keys(STEP_2), first, (end) => STEP_2[end]);
  text = replaceEnd(text, Object.keys(STEP_3), first, (end) => STEP_3[end]);
  text = replaceEnd(text, STEP_4, second, (end, stem) => (end !== 'ion' || /[st]$/.test(stem) ? '' : end));
  text = silentE(text, first, second);
  if (text.endsWith('ll') && text.length - 1 >= second) {
    text = text.slice(0, -1);
  }
  return text.replaceAll('Y', 'y');
}

/** An y in front, or behind a vowel, is a consonant, and written as Y meanwhile. */
function markConsonants(word) {
  const letters = [...word];
  if (letters[0] === 'y') {
    letters[0] = 'Y';
  }
  for (let i = 0; i + 1 < letters.length; i++) {
    if (isVowel(letters[i]) && letters[i + 1] === 'y') {
      letters[i + 1] = 'Y';
      i++;
    }
  }
  return letters.join('');
}

/** Behind the first consonant that follows a vowel. */
function region(text, from) {
  let at = from;
  while (at < text.length && !isVowel(text[at])) {
    at++;
  }
  while (at < text.length && isVowel(text[at])) {
    at++;
  }
  return Math.min(at + 1, text.length);
}

function hasVowel(text) {
  return [...text].some(isVowel);
}

function longestEnd(text, ends) {
  return ends.reduce((best, end) => (text.endsWith(end) && end.length > best.length ? end : best), '');
}

function replaceEnd(text, ends, from, by) {
  const end = longestEnd(text, ends);
  const stem = text.slice(0, text.length - end.length);
  return end && stem.length >= from ? stem + by(end, stem) : text;
}

function plural(text) {
  const end = longestEnd(text, ['sses', 'ies', 'ss', 's']);
  return end === '' || end === 'ss' ? text : text.slice(0, end === 's' ? -1 : -2);
}

function pastOrPresent(text, first) {
  const end = longestEnd(text, ['eed', 'ed', 'ing']);
  const stem = text.slice(0, text.length - end.length);
  if (end === 'eed') {
    return stem.length >= first ? `${stem}ee` : text;
  }
  if (end === '' || !hasVowel(stem)) {
    return text;
  }
  if (/(?:at|bl|iz)$/.test(stem)) {
    return `${stem}e`;
  }
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(stem)) {
    return stem.slice(0, -1);
  }
  return stem.length === first && isShort(stem) ? `${stem}e` : stem;
}

/** Whether a text ends with consonant, vowel, consonant. */
function isShort(text) {
  const [a, b, c] = text.slice(-3);
  return text.length > 2 && !isVowel(a) && isVowel(b) && !LONG.includes(c);
}

function silentE(text, first, second) {
  const stem = text.slice(0, -1);
  const silent = text.endsWith('e') && (stem.length >= second || (stem.length >= first && !isShort(stem)));
  return silent ? stem : text;
}
