// SPDX-License-Identifier: Apache-2.0
// What is asked for, as it stands in the address of the page.

/** The facets, in the order in which they are shown, with what readers see of them. */
export const FACETS = {
  errno: 'Errno',
  directory: 'Directory',
  subsystem: 'Subsystem',
  syscall: 'System call',
  status: 'Status',
};

const ALL = ['q', 'within', ...Object.keys(FACETS)];

/** @returns {Object<string, string>} the query as q, the box within as within, and each facet */
export function asked(search) {
  const given = new URLSearchParams(search);
  return Object.fromEntries(ALL.map((name) => [name, given.get(name) ?? '']));
}

/** @returns {string} address of what is asked for with some of it changed, from ? on */
export function address(now, changes) {
  const all = Object.entries({ ...now, ...changes }).filter(([, value]) => value !== '');
  return `?${new URLSearchParams(all)}`;
}
