// SPDX-License-Identifier: Apache-2.0
// Every kind of page held to WCAG 2.2 AA by axe, with all unfolded; skipped where axe or a browser is missing.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AXE, VIEWS, violations } from './axe.mjs';
import { GROWN, KINDS } from './sites.mjs';
import { drawn, visited } from './visited.mjs';

const site = visited(GROWN);
const skip = site.skip || (!AXE && 'axe is missing');

for (const [kind, address] of Object.entries(KINDS)) {
  test(`axe finds nothing in the page of ${kind}`, { skip }, async () => {
    const page = await site.open(address);
    await drawn(page);
    await page.locator('details').evaluateAll((all) => all.forEach((one) => (one.open = true)));
    for (const view of VIEWS) {
      assert.deepEqual(await violations(page, view), [], view.name);
    }
  });
}
