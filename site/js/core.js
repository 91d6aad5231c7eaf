// SPDX-License-Identifier: Apache-2.0
// What every query needs of a release, as SearchFiles.java writes it.

/** @param json what the piece core says */
export function readCore(json) {
  const { rules } = json;
  return {
    ...json,
    files: frontCoded(json.files),
    rules: {
      ...rules,
      errnos: rules.errnos.map(([name, number]) => ({ name, number })),
      stop: new Set(rules.stop),
      question: new Set(rules.question),
      synonyms: new Map(Object.entries(rules.synonyms)),
    },
    errnoTexts: new Map(Object.entries(json.errnoTexts)),
    parts: new Map(Object.entries(json.parts)),
  };
}

function frontCoded(coded) {
  const texts = [];
  for (let i = 0; i < coded.length; i += 2) {
    texts.push((texts.at(-1) ?? '').slice(0, coded[i]) + coded[i + 1]);
  }
  return texts;
}

/** Terms that are asked for together with a term. */
export function synonyms(rules, term) {
  return rules.synonyms.get(term) ?? [];
}

/** What terms are sorted by, as Pieces.java has it. */
export function order(rules, term) {
  const first = [term, ...synonyms(rules, term)].sort()[0];
  return first === term ? term : `${first} ${term}`;
}

/** Number of the last start that is not behind a place; starts ascend and the first counts as 0. */
export function pieceAt(starts, place) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= place) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}
