// SPDX-License-Identifier: Apache-2.0
// Every page held to the HTML standard, hostile names included; skipped where the validator is missing.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { GROWN } from './sites.mjs';

// All rules of the preset are about validity; none is switched off.
const RULES = { root: true, extends: ['html-validate:standard'] };
const library = await import('html-validate').catch(() => null);
const skip = !library || !GROWN.there;

/** Longer pages have only more of the same lines. */
const MOST = 400_000;

/** All but most of the hundreds that lead on from ids, which differ in two digits. */
const wanted = (address) => address.endsWith('.html') && !/\bid\/(?!00|f0)/.test(address);

test('every page is valid HTML', { skip }, async () => {
  const validator = new library.HtmlValidate(new library.StaticConfigLoader(RULES));
  const addresses = (await readdir(GROWN.folder, { recursive: true })).filter(wanted);
  assert.ok(addresses.length > 50, `only ${addresses.length} pages`);
  for (const address of addresses) {
    const page = await readFile(join(GROWN.folder, address), 'utf8');
    if (page.length > MOST) {
      continue;
    }
    const { results } = await validator.validateString(page);
    const messages = results.flatMap((result) => result.messages);
    assert.deepEqual(messages.map(({ line, ruleId, message }) => `${line}: ${ruleId}: ${message}`), [], address);
  }
});
