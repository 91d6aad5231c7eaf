// SPDX-License-Identifier: Apache-2.0
// What stands beside the results: facets with counts, and what was chosen of them.

import { FACETS, address } from './narrowed.js';
import { element, visible } from './results.js';

const SHOWN = 8;

/** Facets that were folded or opened by hand stay so. */
const folded = new Map();

/**
 * @param {HTMLElement} side is filled
 * @param {object} now what is asked for
 * @param {Object<string, [string, number][]>} counts of facets.js
 * @param {function(): Promise<[string, number][]>} syscalls that facet, for those who look
 */
export function drawSide(side, now, counts, syscalls) {
  side.replaceChildren(
    ...Object.keys(FACETS).map((name) => {
      const list = element('ul', '');
      const box = element('details', 'facet', element('summary', '', FACETS[name]), list);
      const wide = matchMedia('(min-width: 50rem)').matches;
      box.open = folded.get(name) ?? (wide && name !== 'syscall');
      box.addEventListener('toggle', () => folded.set(name, box.open));
      if (name === 'syscall') {
        drawWhenOpen(box, list, async () => drawValues(list, name, await syscalls(), now));
      } else {
        drawValues(list, name, counts[name], now);
      }
      return box;
    }),
  );
}

function drawWhenOpen(box, list, draw) {
  let begun = false;
  const begin = () => {
    if (box.open && !begun) {
      begun = true;
      list.replaceChildren(element('li', '', 'Loading…'));
      draw().catch((problem) => {
        begun = false;
        list.replaceChildren(element('li', '', problem.message));
      });
    }
  };
  box.addEventListener('toggle', begin);
  begin();
}

function drawValues(list, name, values, now, most = SHOWN) {
  const items = values.slice(0, most).map(([value, count]) => {
    const link = element('a', '', element('span', 'name', visible(value)), ' ', countOf(count));
    link.href = address(now, { [name]: value });
    link.dataset.go = '';
    return element('li', '', link);
  });
  if (values.length > most) {
    const more = element('button', 'more', `${values.length - most} more`);
    more.type = 'button';
    more.addEventListener('click', () => {
      drawValues(list, name, values, now, Infinity);
      list.children[most].firstChild.focus();
    });
    items.push(element('li', '', more));
  }
  list.replaceChildren(...(items.length > 0 ? items : [element('li', '', 'none')]));
}

function countOf(count) {
  return element('span', 'count', count.toLocaleString('en'));
}

/** Shows what was chosen, each with a link that takes it back. */
export function drawChosen(list, now) {
  const chosen = Object.keys({ ...FACETS, within: '' }).filter((name) => now[name]);
  list.replaceChildren(
    ...chosen.map((name) => {
      const label = FACETS[name] ?? 'Within';
      const link = element('a', '', `${label}: `, element('b', '', visible(now[name])), ' ✕');
      link.href = address(now, { [name]: '' });
      link.dataset.go = '';
      link.setAttribute('aria-label', `Remove ${label} ${now[name]}`);
      return element('li', '', link);
    }),
  );
}
