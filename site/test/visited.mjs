// SPDX-License-Identifier: Apache-2.0
// A website and a browser, there while the tests of a file run.

import { after, before } from 'node:test';
import { launch } from './chromium.mjs';
import { serve } from './served.mjs';

/**
 * @param {string} folder of the website
 * @param {boolean} skip whether the tests are skipped
 * @returns {{server: object, browser: object}} both filled in before the first test
 */
export function visited(folder, skip) {
  const both = {};
  before(async () => {
    if (!skip) {
      both.server = await serve(folder);
      both.browser = await launch();
    }
  });
  after(async () => {
    await both.browser?.close();
    both.server?.close();
  });
  return both;
}
