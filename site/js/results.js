// SPDX-License-Identifier: Apache-2.0
// Draws results. All text goes in as text, never as markup.

import { terms } from './words.js';

function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) {
    made.className = className;
  }
  made.append(...children);
  return made;
}

/** Splits a text into pieces, each marked where one of its terms was asked for. */
export function highlight(text, words) {
  const wanted = new Set(words);
  return text
    .split(/([\p{L}\p{N}]+)/u)
    .filter(Boolean)
    .map((piece) => ({ piece, hit: terms(piece).some((term) => wanted.has(term)) }));
}

function marked(text, words) {
  return highlight(text, words).map(({ piece, hit }) => (hit ? element('mark', '', piece) : piece));
}

/** One result as a list item that is one link. */
export function drawResult(site, words) {
  const link = element(
    'a',
    '',
    element('span', 'errno', site.errno),
    element('span', 'place', ...marked(site.file, words), `:${site.line}`),
    element('span', `use ${site.status}`, site.kind, site.status === 'instrumented' ? '' : ` ${site.status}`),
  );
  link.href = site.href;
  if (site.function) {
    link.append(element('span', 'function', ...marked(site.function, words), '()'));
  }
  if (site.guard) {
    // A choice reads as it is written: switch (cmd) case ONE.
    const word = site.guard.startsWith('switch (') ? '' : 'if ';
    link.append(element('code', 'guard', word, ...marked(site.guard, words)));
  }
  if (site.comment) {
    link.append(element('span', 'comment', ...marked(site.comment, words)));
  }
  return element('li', '', link);
}
