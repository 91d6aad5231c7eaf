// SPDX-License-Identifier: Apache-2.0
// What axe finds wrong in pages of a rendered site:
// node site/test/accessible.mjs [--practice] SITE PAGE…
// Each page light and dark, on a desktop and on a phone; status 1 if anything is found. With --practice, what
// no criterion of WCAG asks for, but habit does.

import { VIEWS, violations } from './axe.mjs';
import { launch } from './chromium.mjs';
import { serve } from './served.mjs';

const words = process.argv.slice(2);
const practice = words.includes('--practice');
const [site, ...pages] = words.filter((word) => word !== '--practice');
if (pages.length === 0) {
  console.error('usage: node site/test/accessible.mjs [--practice] SITE PAGE…');
  process.exit(2);
}

const server = await serve(site);
const browser = await launch();
const page = await browser.newPage();
const views = practice ? VIEWS.map((view) => ({ ...view, rules: ['best-practice'] })) : VIEWS;
let count = 0;
for (const address of pages) {
  await page.goto(`${server.root}/${address}`);
  const seen = new Map();
  for (const view of views) {
    for (const line of await violations(page, view)) {
      seen.set(line, [...(seen.get(line) ?? []), view.name]);
    }
  }
  console.log(`${address}: ${seen.size}`);
  seen.forEach((names, line) => console.log(`  ${line} (${names.join(', ')})`));
  count += seen.size;
}
await browser.close();
server.close();
process.exitCode = count > 0 ? 1 : 0;
