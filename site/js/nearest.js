// SPDX-License-Identifier: Apache-2.0
// What was probably meant, as Nearest.java finds it.

/** How many letters were added, left out, changed or swapped with their neighbour. */
export function distance(a, b) {
  let before = [];
  let last = [];
  for (let i = 0; i <= a.length; i++) {
    const row = [];
    for (let j = 0; j <= b.length; j++) {
      row.push(i === 0 || j === 0 ? i + j : cheapest(a, b, i, j, row, last, before));
    }
    before = last;
    last = row;
  }
  return last[b.length];
}

function cheapest(a, b, i, j, row, last, before) {
  const same = a[i - 1] === b[j - 1];
  const best = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return swapped ? Math.min(best, before[j - 2] + 1) : best;
}

/** @returns {string} the name with the fewest slips, the first of several in order of code units */
export function nearest(word, names) {
  let best = '';
  let slips = Infinity;
  for (const name of [...names].sort()) {
    const found = distance(word, name);
    if (found < slips) {
      best = name;
      slips = found;
    }
  }
  return best;
}
