// SPDX-License-Identifier: Apache-2.0
// axe-core in a page; it comes in by the debugging pipe, which no content policy holds up.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** WCAG 2.2 at level AA. */
const AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const COLOURS = ['color-contrast', 'link-in-text-block'];

/** What a page is looked at in, and the tags or names of rules for it: in the dark, only colours are others. */
export const VIEWS = [
  { name: 'desktop light', width: 1280, dark: false, rules: AA },
  { name: 'desktop dark', width: 1280, dark: true, rules: COLOURS },
  { name: 'phone dark', width: 390, dark: true, rules: COLOURS },
  { name: 'phone light', width: 390, dark: false, rules: AA },
];

/** Null where it has not been installed. */
export const AXE = await readFile(location(), 'utf8').catch(() => null);

function location() {
  try {
    return createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  } catch {
    return '';
  }
}

// What is not drawn yet lies nowhere in particular, so that axe would see links on top of each other.
const DRAW_ALL = `document.styleSheets[0].insertRule('* { content-visibility: visible !important; }', 0)`;

/** What axe finds wrong in a page as it is now, a line each. */
export async function violations(page, rules) {
  if ((await page.value('typeof axe')) === 'undefined') {
    await page.value(AXE);
    await page.value(DRAW_ALL);
  }
  const options = { runOnly: rules, resultTypes: ['violations'] };
  const found = await page.value(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => id + ' ' + target + ': ' + failureSummary)))`);
  return found.map((line) => line.replace(/\s+/g, ' '));
}
