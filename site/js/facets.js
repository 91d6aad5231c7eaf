// SPDX-License-Identifier: Apache-2.0
// Counts results by what they can be narrowed to.

import { extra } from './filters.js';

/**
 * @param core
 * @param {{part: object, site: number}[]} hits
 * @param {string} directory what they are narrowed to already; empty if to none
 * @returns {Object<string, [string, number][]>} values of each facet with their counts, most first
 */
export function facets(core, hits, directory) {
  const statuses = core.rules.values.status;
  return {
    errno: counted(hits, ({ part, site }) => core.errnos[part.errno[site]]),
    directory: directories(core, hits, directory),
    subsystem: counted(hits, ({ part, site }) => core.titles[core.titleOfFile[part.file[site]]]),
    status: counted(hits, ({ part, site }) => statuses[part.status[site]]),
  };
}

/** System calls of the results; a piece of its own tells them. */
export async function syscallFacet(pieces, hits) {
  const column = await extra(pieces, 'syscalls');
  const counts = new Map();
  const lists = new Map();
  for (const { part, site } of hits) {
    const list = column.at[part.number[site]];
    lists.set(list, (lists.get(list) ?? 0) + 1);
  }
  for (const [list, count] of lists) {
    column.values[list].forEach((name) => counts.set(name, (counts.get(name) ?? 0) + count));
  }
  return sorted(counts);
}

function counted(hits, value) {
  const counts = new Map();
  for (const hit of hits) {
    const own = value(hit);
    counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  counts.delete('');
  return sorted(counts);
}

function sorted(counts) {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** The nearest directories below one that part the results; files where it has them itself. */
function directories(core, hits, below) {
  const counts = new Map();
  for (const { part, site } of hits) {
    counts.set(part.file[site], (counts.get(part.file[site]) ?? 0) + 1);
  }
  for (let at = below; ; ) {
    const inside = new Map();
    for (const [file, count] of counts) {
      const slash = core.files[file].indexOf('/', at.length);
      const name = slash < 0 ? core.files[file] : core.files[file].slice(0, slash + 1);
      inside.set(name, (inside.get(name) ?? 0) + count);
    }
    const [only] = inside.keys();
    if (inside.size !== 1 || !only.endsWith('/')) {
      return sorted(inside);
    }
    at = only;
  }
}
