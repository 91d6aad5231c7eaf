// SPDX-License-Identifier: Apache-2.0
// Every kind of page held to WCAG 2.2 AA by axe, with all unfolded; skipped where axe or a browser is missing.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AXE, VIEWS, violations } from './axe.mjs';
import { BROWSER, launch } from './chromium.mjs';
import { GROWN, KINDS } from './sites.mjs';
import { serve } from './served.mjs';

const skip = !AXE || !BROWSER || !GROWN.there;
const UNFOLD = `document.querySelectorAll('details').forEach((one) => { one.open = true; })`;

let server;
let browser;

before(async () => {
  if (!skip) {
    server = await serve(GROWN.folder);
    browser = await launch();
  }
});

after(async () => {
  await browser?.close();
  server?.close();
});

for (const [kind, address] of Object.entries(KINDS)) {
  test(`axe finds nothing in the page of ${kind}`, { skip }, async () => {
    const page = await browser.open(`${server.root}/${address}`);
    await page.until(`!location.search || document.querySelector('#results a[href*="#L"]')`);
    await page.value(UNFOLD);
    for (const view of VIEWS) {
      await page.show(view);
      assert.deepEqual(await violations(page, view.rules), [], view.name);
    }
    await page.close();
  });
}
