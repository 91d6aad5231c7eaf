// SPDX-License-Identifier: Apache-2.0
// What pages do besides searching, in a real browser: lead on, print, and work by the keyboard alone.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GROWN } from './sites.mjs';
import { visited } from './visited.mjs';

const { skip, open } = visited(GROWN);
const LONG = '6.1.192/source/kernel/gate.c';

test('a release that came later is in the list of a page that was there before', { skip }, async () => {
  const page = await open('6.1.192/errno/EPERM.html');
  assert.equal(await page.locator('[data-folder="6.12"]').count(), 0);
  await page.locator('.switch summary').click();
  await page.locator('.switch').getByRole('link', { name: '6.12', exact: true }).click();
  await page.waitForURL('6.12/errno/EPERM.html');
});

test('a later release without the same page is offered by its front page', { skip }, async () => {
  const page = await open('6.1.192/errno/EBUSY.html');
  await page.locator('.switch summary').click();
  await page.locator('.switch').getByRole('link', { name: '6.12 front page', exact: true }).click();
  await page.waitForURL('6.12/index.html');
});

test('a line of a long file leads on to the page that has it', { skip }, async () => {
  const page = await open(`${LONG}.html#L25000`);
  await page.waitForURL(`${LONG}/L22501.html#L25000`);
  await page.locator('#L25000.aim').waitFor();
  await page.goto(`${LONG}.html#L7500-L7502`);
  await page.waitForURL(`${LONG}/L1.html#L7500-L7502`);
});

test('without a line the list of parts stays', { skip }, async () => {
  const page = await open(`${LONG}.html`);
  assert.equal(await page.locator('.parts a').count(), 4);
  await page.waitForURL(`${LONG}.html`);
});

/** All texts that a screen reader is given; Playwright's own snapshot lacks what style sheets count. */
async function spoken(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes.filter(({ role }) => role?.value === 'StaticText').map(({ name }) => name.value.trim());
}

test('a line far down is in sight, with its number, on the second page too', { skip }, async () => {
  for (const [part, line] of [['L1', 207], ['L7501', 7600], ['L22501', 25000]]) {
    const page = await open(`${LONG}/${part}.html#L${line}`);
    await page.waitForFunction((id) => {
      const { top, bottom } = document.getElementById(id).getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }, `L${line}`);
    const lit = await page.locator(`#L${line}`).evaluate((one) => getComputedStyle(one).backgroundImage);
    assert.equal(lit, 'none', 'the wash of a site gives way');
    // Hundreds and the rest are two texts.
    const number = String(line).replace(/(?=\d\d$)/, ' ');
    assert.ok((await spoken(page)).join(' ').replaceAll('\n', '').includes(` ${number} `), number);
  }
});

test('the id of a site leads to its line, and below latest to the newest', { skip }, async () => {
  const page = await open('6.1.192/id/0a.html#0a0000000001');
  await page.waitForURL(`${LONG}/L22501.html#L25000`);
  await page.goto('latest/id/00.html#000000000002');
  await page.waitForURL('6.12/source/kernel/gate.c.html#L11');
});

test('an id that the release has not is said to be lost', { skip }, async () => {
  const page = await open('6.12/id/0a.html#0a0000000001');
  assert.match(await page.locator('#lost').innerText(), /^There is no site 0a0000000001 here/);
});

test('on paper there is neither search box nor menu, and lines wrap', { skip }, async () => {
  const page = await open('about:blank', { colorScheme: 'dark', viewport: { width: 700, height: 800 } });
  const shown = (selector) => page.locator(selector).filter({ visible: true }).count();
  for (const address of ['6.12/index.html', '6.12/errno/EPERM.html', '6.12/source/kernel/gate.c.html']) {
    await page.emulateMedia({ media: 'screen' });
    await page.goto(address);
    assert.ok(await shown('form.find'), address);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await shown('form, nav, .switch, .skip'), 0, address);
    const { background, width } = await page.locator('html').evaluate((html) => ({
      background: getComputedStyle(html).backgroundColor,
      width: html.scrollWidth,
    }));
    assert.equal(background, 'rgb(255, 255, 255)', address);
    assert.ok(width <= 700, address);
  }
});

/** Whether one has the focus, and the ring around it. */
const focus = (one) =>
  one.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return { focused: element === document.activeElement, ring: `${outlineStyle} ${outlineWidth}` };
  });
const FOCUSED = { focused: true, ring: 'solid 2px' };

test('the first key leads past the header, and what has the focus has a ring', { skip }, async () => {
  const page = await open('6.12/errno/EPERM.html');
  const link = page.locator('.skip');
  await page.keyboard.press('Tab');
  assert.deepEqual(await focus(link), FOCUSED);
  assert.ok((await link.boundingBox()).x >= 0, 'the link is in sight');
  await page.keyboard.press('Enter');
  await page.waitForURL('6.12/errno/EPERM.html#main');
  await page.keyboard.press('Tab');
  await page.locator('#main :focus').waitFor();
});

test('keys reach all of a page in the order in which it is read, each with a ring', { skip }, async () => {
  for (const address of ['6.12/index.html', '6.12/syscall/gate_ctl.html', '6.12/source/kernel/gate.c.html']) {
    const page = await open(address);
    const stops = page.locator('a[href], input, button, summary, [tabindex]').filter({ visible: true });
    for (const stop of await stops.all()) {
      await page.keyboard.press('Tab');
      assert.deepEqual(await focus(stop), FOCUSED, `${address}: ${stop}`);
    }
  }
});
