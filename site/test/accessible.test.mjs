// SPDX-License-Identifier: Apache-2.0
// Every kind of page held to WCAG 2.2 AA by axe, with all unfolded; skipped where axe or a browser is missing.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AXE, VIEWS, violations } from './axe.mjs';
import { BROWSER } from './chromium.mjs';
import { GROWN, KINDS } from './sites.mjs';
import { visited } from './visited.mjs';

const skip = !AXE || !BROWSER || !GROWN.there;
const UNFOLD = `document.querySelectorAll('details').forEach((one) => { one.open = true; })`;

const both = visited(GROWN.folder, skip);

for (const [kind, address] of Object.entries(KINDS)) {
  test(`axe finds nothing in the page of ${kind}`, { skip }, async () => {
    const page = await both.browser.open(`${both.server.root}/${address}`);
    await page.until(`!location.search || document.querySelector('#results a[href*="#L"]')`);
    await page.value(UNFOLD);
    for (const view of VIEWS) {
      await page.show(view);
      assert.deepEqual(await violations(page, view.rules), [], view.name);
    }
    await page.close();
  });
}
