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
 * One result as a list item that is one link, as far as it is known before its record is.
 *
 * @param {{file: string, errno: string, kind: string, status: string, page: string}} site
 * @param {Set<string>} wanted terms to be marked
 * @returns {{item: HTMLElement, fill: function(object)}} fill takes the record
 */
export function drawResult(site, wanted) {
  const place = element('span', 'place', ...marked(visible(site.file), wanted));
  const state = site.status === 'instrumented' ? '' : ` ${site.status}`;
  const link = element(
    'a',
    '',
    element('span', 'errno', site.errno),
    place,
    element('span', `use ${site.status}`, site.kind, state),
  );
  link.href = site.page;
  const fill = (record) => {
    link.href = `${site.page}#L${record.line}`;
    place.append(`:${record.line}`);
    link.append(...details(record, wanted));
  };
  return { item: element('li', '', link), fill };
}

function details(record, wanted) {
  const shown = [];
  if (record.function) {
    shown.push(element('span', 'function', ...marked(record.function, wanted), '()'));
  }
  if (record.guard) {
    // A choice reads as it is written: switch (cmd) case ONE.
    const word = record.guard.startsWith('switch (') ? '' : 'if ';
    shown.push(element('code', 'guard', word, ...marked(record.guard, wanted)));
  } else if (record.statement) {
    shown.push(element('code', 'guard', ...marked(record.statement, wanted)));
  }
  if (record.comment) {
    shown.push(element('span', 'comment', ...marked(record.comment, wanted)));
  }
  return shown;
}
