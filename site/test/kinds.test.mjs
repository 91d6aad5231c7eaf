// SPDX-License-Identifier: Apache-2.0
// What holds on every kind of page, in a real browser.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { GROWN, KINDS } from './sites.mjs';
import { drawn, visited } from './visited.mjs';

const { skip, open } = visited(GROWN);

const PHONE = { width: 390, height: 800 };

/** Those that say what search needs where it cannot work. */
const SEARCHES = ['a release', 'search', 'results'];

/** More pages that show the hostile name. */
const HOSTILE = {
  'its errno': '6.12/errno/ENOENT.html',
  'its directory': '6.12/source/fs/index.html',
  'its results': '6.12/search.html?q=ENOENT+%3Cimg+src%3Dx+onerror%3D%27alert%281%29%27%3E',
};

/** Leads a page from kind to kind, as it is once scripts have drawn. */
async function* each(page, kinds = KINDS) {
  for (const [kind, address] of Object.entries(kinds)) {
    await page.goto(address);
    await drawn(page);
    yield kind;
  }
}

test('on a phone none has to be moved sideways', { skip }, async () => {
  const page = await open('about:blank', { viewport: PHONE, isMobile: true });
  for await (const kind of each(page)) {
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= PHONE.width, kind);
  }
});

test('in the dark paper is darker than ink, by day it is not', { skip }, async () => {
  const page = await open('about:blank');
  const isDark = () =>
    page.locator('html').evaluate((html) => {
      const { backgroundColor, color } = getComputedStyle(html);
      const light = (rgb) => rgb.match(/\d+/g).reduce((sum, part) => sum + Number(part), 0);
      return light(backgroundColor) < light(color);
    });
  for await (const kind of each(page)) {
    for (const colorScheme of ['dark', 'light']) {
      await page.emulateMedia({ colorScheme });
      assert.equal(await isDark(), colorScheme === 'dark', `${kind}, ${colorScheme}`);
    }
  }
});

test('nothing runs that a hostile name or text holds, and no policy is violated', { skip }, async () => {
  const page = await open('about:blank');
  const dialogs = [];
  page.on('dialog', async (dialog) => {
    dialogs.push(dialog.message());
    await dialog.dismiss();
  });
  for await (const kind of each(page, { ...KINDS, ...HOSTILE })) {
    assert.deepEqual(dialogs, [], kind);
    assert.deepEqual(await page.pageErrors(), [], kind);
    const messages = await page.consoleMessages();
    assert.deepEqual(messages.filter((one) => one.type() === 'error').map((one) => one.text()), [], kind);
  }
});

const WITHOUT = {
  'without JavaScript': { javaScriptEnabled: false },
  'from a file': { baseURL: pathToFileURL(GROWN.folder).href },
};

for (const [how, options] of Object.entries(WITHOUT)) {
  test(`${how} each says what it says else, and what search needs in place of its form`, { skip }, async () => {
    const whole = await open('about:blank');
    const page = await open('about:blank', options);
    const read = (one) => one.locator('main > :not(.ask, #state, #found)').filter({ visible: true }).allInnerTexts();
    for (const [kind, address] of Object.entries(KINDS)) {
      await whole.goto(address);
      await page.goto(address);
      assert.deepEqual(await read(page), await read(whole), kind);
      assert.equal(await page.locator('form').filter({ visible: true }).count(), 0, kind);
      assert.equal(await page.locator('.nosearch').isVisible(), SEARCHES.includes(kind), kind);
    }
  });
}
