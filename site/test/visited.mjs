// SPDX-License-Identifier: Apache-2.0
// A website and a browser, there while the tests of a file run.

import { after, afterEach, before } from 'node:test';
import { BROWSER, launch } from './chromium.mjs';
import { serve } from './served.mjs';

const PATIENCE = 60000;

/**
 * @param {{folder: string, there: boolean}} site
 * @returns {{skip: string|boolean, open: function(string, object=): Promise<object>}} why its tests
 *     are left out, if they are; and what opens a page of it, which the end of a test closes
 */
export function visited({ folder, there }) {
  const skip = (!BROWSER && 'Chromium or Playwright is missing') || (!there && 'the Java tests have not run');
  let server;
  let browser;
  before(async () => {
    if (!skip) {
      server = await serve(folder);
      browser = await launch();
    }
  });
  afterEach(() => Promise.all((browser?.contexts() ?? []).map((context) => context.close())));
  after(async () => {
    await browser?.close();
    server?.close();
  });
  const open = async (address, options) => {
    const page = await browser.newPage({ baseURL: `${server.root}/`, ...options });
    page.setDefaultTimeout(PATIENCE);
    await page.goto(address);
    return page;
  };
  return { skip, open };
}

/** Waits until a page that was asked for results has them. */
export async function drawn(page) {
  if (new URL(page.url()).search) {
    await page.locator('#results a').first().waitFor();
  }
}
