// SPDX-License-Identifier: Apache-2.0
// What pages do besides searching, in a real browser: lead on, print, and work by the keyboard alone.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BROWSER } from './chromium.mjs';
import { GROWN } from './sites.mjs';
import { visited } from './visited.mjs';

const skip = !BROWSER || !GROWN.there;
const LONG = '6.1.192/source/kernel/gate.c.html';

const both = visited(GROWN.folder, skip);

const open = (address, view) => both.browser.open(`${both.server.root}/${address}`, view);
const at = (opened, path, hash) => opened.until(`location.pathname.endsWith('/${path}') && location.hash === '${hash}'`);

test('a release that came later is in the list of a page that was there before', { skip }, async () => {
  const opened = await open('6.1.192/errno/EPERM.html');
  assert.doesNotMatch(await opened.html(), /data-folder="6\.12"/);
  await opened.click('.switch summary');
  const link = `document.querySelector('.switch nav a[href$="/6.12/errno/EPERM.html"]')`;
  await opened.until(`!!${link}`);
  assert.equal(await opened.value(`${link}.textContent`), '6.12');
  await opened.value(`${link}.click()`);
  await at(opened, '6.12/errno/EPERM.html', '');
});

test('a later release without the same page is offered by its front page', { skip }, async () => {
  const opened = await open('6.1.192/errno/EBUSY.html');
  await opened.click('.switch summary');
  await opened.until(`document.querySelector('.switch nav a[href$="/6.12/index.html"]')?.textContent === '6.12 front page'`);
});

test('a line of a long file leads on to the page that has it', { skip }, async () => {
  const opened = await open(`${LONG}#L25000`);
  await at(opened, '6.1.192/source/kernel/gate.c/L22501.html', '#L25000');
  await opened.until(`document.querySelector('.aim')?.id === 'L25000'`);
  const other = await open(`${LONG}#L7500-L7502`);
  await at(other, '6.1.192/source/kernel/gate.c/L1.html', '#L7500-L7502');
});

test('without a line the list of parts stays', { skip }, async () => {
  const opened = await open(LONG);
  await at(opened, LONG, '');
  assert.equal(await opened.value(`document.querySelectorAll('.parts a').length`), 4);
});

test('a line far down is in sight, with its number, on the second page too', { skip }, async () => {
  for (const [part, line] of [['L1', 207], ['L7501', 7600], ['L22501', 25000]]) {
    const opened = await open(`6.1.192/source/kernel/gate.c/${part}.html#L${line}`);
    const box = `document.getElementById('L${line}').getBoundingClientRect()`;
    await opened.until(`${box}.top >= 0 && ${box}.bottom <= innerHeight`);
    const lit = await opened.value(`getComputedStyle(document.getElementById('L${line}')).backgroundImage`);
    assert.equal(lit, 'none', 'the wash of a site gives way');
    const { nodes } = await opened.send('Accessibility.getFullAXTree', {});
    const texts = nodes.filter(({ role }) => role?.value === 'StaticText').map(({ name }) => name.value.trim());
// Hundreds and the rest are two texts.
    const number = String(line).replace(/(?=\d\d$)/, ' ');
    assert.ok(texts.join(' ').replaceAll('\n', '').includes(` ${number} `), number);
    await opened.close();
  }
});

test('the id of a site leads to its line, and below latest to the newest', { skip }, async () => {
  const opened = await open('6.1.192/id/0a.html#0a0000000001');
  await at(opened, '6.1.192/source/kernel/gate.c/L22501.html', '#L25000');
  const newest = await open('latest/id/00.html#000000000002');
  await at(newest, '6.12/source/kernel/gate.c.html', '#L11');
});

test('an id that the release has not is said to be lost', { skip }, async () => {
  const opened = await open('6.12/id/0a.html#0a0000000001');
  await opened.until(`document.getElementById('lost').textContent.startsWith('There is no site 0a0000000001 here')`);
});

const shown = (selector) => `[...document.querySelectorAll('${selector}')].some((one) => one.checkVisibility())`;

test('on paper there is neither search box nor menu, and lines wrap', { skip }, async () => {
  for (const address of ['6.12/index.html', '6.12/errno/EPERM.html', '6.12/source/kernel/gate.c.html']) {
    const opened = await open(address, { dark: true });
    assert.ok(await opened.value(shown('form.find')), address);
    await opened.show({ width: 700, dark: true, print: true });
    assert.equal(await opened.value(shown('form, nav, .switch, .skip')), false, address);
    assert.equal(await opened.value(`getComputedStyle(document.documentElement).backgroundColor`), 'rgb(255, 255, 255)');
    assert.ok(await opened.value(`document.documentElement.scrollWidth <= innerWidth`), address);
  }
});

const FOCUSED = `document.activeElement`;
const ring = `getComputedStyle(${FOCUSED}).outlineStyle + getComputedStyle(${FOCUSED}).outlineWidth`;

test('the first key leads past the header, and what has the focus has a ring', { skip }, async () => {
  const opened = await open('6.12/errno/EPERM.html');
  await opened.press('Tab');
  assert.equal(await opened.value(`${FOCUSED}.className`), 'skip');
  assert.ok(await opened.value(`${FOCUSED}.getBoundingClientRect().left >= 0`), 'the link is in sight');
  assert.equal(await opened.value(ring), 'solid2px');
  await opened.press('Enter');
  await opened.until(`location.hash === '#main'`);
  await opened.press('Tab');
  assert.ok(await opened.value(`document.getElementById('main').contains(${FOCUSED})`));
});

test('keys reach all of a page in the order in which it is read, each with a ring', { skip }, async () => {
  for (const address of ['6.12/index.html', '6.12/syscall/gate_ctl.html', '6.12/source/kernel/gate.c.html']) {
    const opened = await open(address);
    const stops = await opened.value(`(window.stops = [...document.querySelectorAll('a[href], input, button, summary, [tabindex]')]
      .filter((one) => one.checkVisibility())).length`);
    for (let i = 0; i < stops; i++) {
      await opened.press('Tab');
      const what = `${FOCUSED}.outerHTML`;
      assert.equal(await opened.value(`stops.indexOf(${FOCUSED})`), i, `${address}: ${await opened.value(what)}`);
      assert.equal(await opened.value(ring), 'solid2px', `${address}: ${await opened.value(what)}`);
    }
  }
});
