// SPDX-License-Identifier: Apache-2.0
// What was typed, taken apart: filters and words.

import { isStopWord, terms } from './words.js';

const FIELDS = ['errno', 'file', 'function', 'status', 'kind', 'subsystem'];

/**
 * @param {string} text as typed
 * @param {Set<string>} errnos every error name of the release
 * @returns {{filters: {field: string, value: string}[], place: ?{file: string, line: number},
 *     words: string[], problem: string}} words hold one entry a word, problem is empty or one
 *     sentence
 */
export function parseQuery(text, errnos) {
  const query = { filters: [], place: null, words: [], problem: '' };
  for (const word of text.trim().split(/\s+/).filter(Boolean)) {
    take(word, errnos, query);
  }
  return query;
}

function take(word, errnos, query) {
  const field = /^([a-z]+):(.+)$/.exec(word);
  const place = /^([\w.+,/-]+\.[chS]):(\d+)[:,;)]*$/.exec(word);
  const name = word.replace(/^[-(]+|[),.;?!]+$/g, '');
  if (place) {
    query.place = { file: place[1], line: Number(place[2]) };
  } else if (field && FIELDS.includes(field[1])) {
    query.filters.push({ field: field[1], value: field[2] });
  } else if (field) {
    query.problem = `There is no filter ${field[1]}:, only ${FIELDS.join(': ')}:`;
  } else if (errnos.has(name)) {
    query.filters.push({ field: 'errno', value: name });
  } else if (/^[\w.-]+(\/[\w.+,-]*)+$/.test(word)) {
    query.filters.push({ field: 'file', value: word });
  } else if (!isStopWord(name)) {
    query.words.push(...new Set(terms(name)));
  }
}
