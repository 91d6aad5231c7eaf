// SPDX-License-Identifier: Apache-2.0
// Draws results. All text goes in as text, never as markup.

import { pieces as split, whole } from './words.js';

/** Makes an element with text and elements in it. */
export function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) {
    made.className = className;
  }
  made.append(...children);
  return made;
}

/** Text with what has no shape of its own written out, as Visible.java does it. */
export function visible(text) {
  return text.replace(/(?!\t)[\p{C}\p{Zl}\p{Zp}]/gu, (hidden) => {
    const code = hidden.codePointAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `⟦U+${code}⟧`;
  });
}

/** Splits a text into pieces, each marked where it is one of the terms. */
export function highlight(text, wanted) {
  return text
    .split(/([A-Za-z0-9_]+)/)
    .filter(Boolean)
    .flatMap((word) => {
      if (wanted.has(whole(word))) {
        return [{ piece: word, hit: true }];
      }
      return split(word).map(({ piece, term }) => ({ piece, hit: wanted.has(term) }));
    });
}

function marked(text, wanted) {
  const shown = [];
  for (const { piece, hit } of highlight(text, wanted)) {
    shown.push(hit ? element('mark', '', piece) : piece);
  }
  return shown;
}

/**
 * One result as a list item that is one link.
 *
 * @param {{file: string, line: number, errno: string, root: string, kind: string, status: string, page: string,
 *     function: string, guard: string, statement: string, comment: string}} site
 * @param {Set<string>} wanted terms to be marked
 * @returns {HTMLElement}
 */
export function drawResult(site, wanted) {
  const state = site.status === 'instrumented' ? '' : ` ${site.status}`;
  const link = element(
    'a',
    '',
    element('span', 'errno', site.errno, ...meaning(site)),
    element('span', 'place', ...marked(visible(site.file), wanted), `:${site.line}`),
    element('span', `use ${site.status}`, site.kind, state),
    ...details(site, wanted),
  );
  link.href = `${site.page}#L${site.line}`;
  return element('li', '', link);
}

/** What programs call an error that has another name in the code. */
function meaning({ errno, root }) {
  return root === errno ? [] : [element('small', '', `= ${root}`)];
}

function details(site, wanted) {
  const shown = [];
  if (site.function) {
    shown.push(element('span', 'function', ...marked(site.function, wanted), '()'));
  }
  if (site.guard) {
    // A choice reads as it is written: switch (cmd) case ONE.
    const word = site.guard.startsWith('switch (') ? '' : 'if ';
    shown.push(element('code', 'guard', word, ...marked(site.guard, wanted)));
  } else if (site.statement) {
    shown.push(element('code', 'guard', ...marked(site.statement, wanted)));
  }
  if (site.comment) {
    shown.push(element('span', 'comment', ...marked(site.comment, wanted)));
  }
  return shown;
}
