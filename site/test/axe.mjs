// SPDX-License-Identifier: Apache-2.0
// axe-core in a page; it comes in by the debugging pipe, which no content policy holds up.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** WCAG 2.2 at level AA. */
const AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const COLOURS = ['color-contrast', 'link-in-text-block'];

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 800 };

/** What a page is looked at in, and the tags or names of rules for it: in the dark, only colours are others. */
export const VIEWS = [
  { name: 'desktop light', size: DESKTOP, colorScheme: 'light', rules: AA },
  { name: 'desktop dark', size: DESKTOP, colorScheme: 'dark', rules: COLOURS },
  { name: 'phone dark', size: PHONE, colorScheme: 'dark', rules: COLOURS },
  { name: 'phone light', size: PHONE, colorScheme: 'light', rules: AA },
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

async function bringIn(page) {
  await page.evaluate(AXE);
  // What is not drawn yet lies nowhere in particular, so that axe would see links on top of each other.
  await page.evaluate(() => document.styleSheets[0].insertRule('* { content-visibility: visible !important; }'));
}

/** What axe finds wrong in a page in a view, a line each. */
export async function violations(page, { size, colorScheme, rules }) {
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme });
  if (!(await page.evaluate(() => 'axe' in window))) {
    await bringIn(page);
  }
  const options = { runOnly: rules, resultTypes: ['violations'] };
  const found = await page.evaluate((given) => axe.run(document, given), options);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`.replace(/\s+/g, ' ')),
  );
}
