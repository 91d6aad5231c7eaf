// SPDX-License-Identifier: Apache-2.0
// The website the Java tests leave behind, in a real browser; skipped where either is missing.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { BROWSER, launch } from './chromium.mjs';
import { serve } from './served.mjs';
import { MINIATURE } from './sites.mjs';

const SITE = MINIATURE.folder;
const skip = !BROWSER || !MINIATURE.there;

let server;
let browser;
let search;

before(async () => {
  if (!skip) {
    server = await serve(SITE);
    browser = await launch();
    search = `${server.root}/6.1.192/search.html`;
  }
});

after(async () => {
  await browser?.close();
  server?.close();
});

const state = `document.getElementById('state').textContent`;
const focused = `document.activeElement.id || document.activeElement.getAttribute('href')`;
const page = (url, options) => browser.open(url, options);
/** A page of results of which every row is filled. */
async function results(url, count) {
  const opened = await page(url);
  await shows(opened, count);
  return opened;
}
const shows = (opened, count) =>
  opened.until(`${state}.startsWith('${count} site') &&
    [...document.querySelectorAll('#results a')].every((a) => a.hash)`);

test('a query in the address gives its results as links', { skip }, async () => {
  const opened = await results(`${search}?q=which+code+returns+EPERM+in+gates`, 2);
  const html = await opened.html();
  assert.match(html, /<a href="source\/kernel\/gate\.c\.html#L11">/);
  assert.match(html, /<mark>gate<\/mark>/);
  assert.doesNotMatch(html, /<form class="big find"[^>]* hidden/);
  assert.match(html, /<p class="nosearch" hidden/);
});

test('a host that inflates what is compressed is no hindrance', { skip }, async () => {
  const inflating = await serve(SITE, true);
  try {
    await results(`${inflating.root}/6.1.192/search.html?q=EPERM`, 2);
  } finally {
    inflating.close();
  }
});

test('few requests and nothing from elsewhere', { skip }, async () => {
  const before = server.asked.length;
  const opened = await results(`${search}?q=EPERM`, 2);
  assert.deepEqual(server.asked.slice(before).filter((path) => /\.(js|gz)$/.test(path)), [
    '/assets/js/search.js',
    '/assets/js/worker.js',
    '/6.1.192/search/core.gz',
    '/6.1.192/search/EPERM-sites.gz',
    '/6.1.192/search/all-records-0.gz',
  ]);
  assert.ok(opened.fetched.every(({ url }) => url.startsWith(server.root)));
});

test('hostile text is shown as text', { skip }, async () => {
  const opened = await page(`${search}?q=ENOENT+%3Cimg+src%3Dx%3E`);
  await shows(opened, 1);
  const html = await opened.html();
  assert.doesNotMatch(html, /<img src="?x/);
  assert.match(html, /fs\/&lt;<mark>img<\/mark> <mark>src<\/mark>=x onerror='alert\(1\)'&gt;".c/);
  assert.match(html, /⟦U\+202E⟧ gnp/);
});

test('what cannot be understood is said, with a link to what was probably meant', { skip }, async () => {
  const opened = await page(`${search}?q=state:skipped+EPERM`);
  assert.match(await opened.until(state + `.includes('no filter') && ` + state), /no filter state:; did you mean status:/);
  await opened.click('#state a');
  await opened.until(`${state}.startsWith('0 sites')`);
  assert.equal(await opened.value('location.search'), '?q=status%3Askipped+EPERM');
  const slip = await page(`${search}?q=EPREM`);
  await slip.until(`${state}.includes('did you mean EPERM?')`);
});

test('facets narrow, are taken back, and stand in the address', { skip }, async () => {
  const opened = await results(`${search}?q=gate`, 8);
  await opened.click('#facets a[href*="status=eligible"]');
  await shows(opened, 2);
  await opened.click('#facets a[href*="errno=EBUSY"]');
  await shows(opened, 1);
  assert.equal(await opened.value('location.search'), '?q=gate&errno=EBUSY&status=eligible');
  await opened.click('#chosen a[aria-label="Remove Status eligible"]');
  await opened.until(`location.search === '?q=gate&errno=EBUSY'`);
  await opened.send('Runtime.evaluate', { expression: 'history.go(-2)' });
  await shows(opened, 2);
  assert.equal(await opened.value('location.search'), '?q=gate&status=eligible');
});

test('system calls are counted for those who look', { skip }, async () => {
  const before = server.asked.length;
  const opened = await results(`${search}?q=gate`, 8);
  const loaded = () => server.asked.slice(before).some((path) => path.endsWith('/syscalls.gz'));
  assert.ok(!loaded());
  await opened.click('#facets details:nth-of-type(4) summary');
  await opened.until(`!!document.querySelector('#facets a[href*="syscall=gate_ctl"]')`);
  assert.ok(loaded());
  await opened.click('#facets a[href*="syscall=gate_ctl"]');
  await shows(opened, 5);
});

test('a second box filters within the results', { skip }, async () => {
  const opened = await results(`${search}?q=EPERM`, 2);
  await opened.value(`document.querySelector('#within input').focus()`);
  await opened.type('sealed');
  await opened.press('Enter');
  await shows(opened, 1);
  assert.equal(await opened.value('location.search'), '?q=EPERM&within=sealed');
});

test('keys lead to the box, through the results and into one, never by themselves', { skip }, async () => {
  const opened = await results(`${search}?q=kernel/gate.c:14`, 1);
  assert.equal(await opened.value('location.pathname'), '/sub/path/6.1.192/search.html');
  await opened.press('/');
  assert.equal(await opened.value(focused), 'q');
  await opened.type('EPERM');
  await opened.press('Enter');
  await shows(opened, 2);
  await opened.press('ArrowDown');
  assert.equal(await opened.value(focused), 'source/kernel/gate.c.html#L11');
  await opened.press('ArrowDown');
  assert.equal(await opened.value(focused), 'source/kernel/gate.c.html#L20');
  await opened.press('ArrowUp');
  await opened.press('ArrowUp');
  assert.equal(await opened.value(focused), 'q');
  await opened.press('ArrowDown');
  await opened.press('Enter');
  await opened.until(`location.hash === '#L11' && location.pathname.endsWith('/gate.c.html')`);
  await opened.send('Runtime.evaluate', { expression: 'history.back()' });
  await shows(opened, 2);
  await opened.send('Runtime.evaluate', { expression: 'history.back()' });
  await shows(opened, 1);
});

test('words that nothing has are named, and a near one is proposed', { skip }, async () => {
  const opened = await page(`${search}?q=gaet`);
  await opened.until(`${state}.endsWith('Did you mean gate?')`);
  await opened.click('#state a');
  await shows(opened, 8);
});

test('latest leads to the newest release and keeps the query', { skip }, async () => {
  const opened = await page(`${server.root}/latest/search.html?q=EBUSY`);
  await opened.until(`document.title === 'EBUSY · errsite'`);
  await opened.until(`!!document.querySelector('#results a[href$="#L20"]')`);
});

test('a line in the address is aimed at', { skip }, async () => {
  const opened = await page(`${server.root}/6.1.192/source/kernel/gate.c.html#L13-L14`);
  const html = await opened.html();
  assert.match(html, /id="L13" class="g aim"/);
  assert.match(html, /id="L14" class="s aim"/);
});

test('a site has its ways folded beside it, and they need no script', { skip }, async () => {
  const file = pathToFileURL(join(SITE, '6.1.192', 'source', 'kernel', 'gate.c.html')).href;
  const html = await (await page(file)).html();
  const note = /<div id="L11"[^>]*>.*?<div class="n">(.*?)<\/div><\/div>/s.exec(html)[1];
  const [, ways] = /<details><summary>by gate_ctl<\/summary>(.*)<\/details>$/s.exec(note);
  assert.match(ways, /^<p><a href="[^"]*gate_ctl.html">gate_ctl<\/a>: sys_gate_ctl › /);
  assert.match(ways, / › \*<a href="#L9">gate_open<\/a><\/p><p><a href="[^"]*open.html">open<\/a>: /);
  assert.match(ways, /gate_do<\/a> › …<\/p>$/);
  assert.match(html, /<div id="L14".*? by gate_ctl as at <a href="#L11">line 11<\/a><\/div><\/div><p id="L15"/s);
});

test('from a file the page reads well and says what search needs', { skip }, async () => {
  for (const name of ['index.html', 'search.html']) {
    const html = await (await page(pathToFileURL(join(SITE, '6.1.192', name)).href)).html();
    assert.match(html, /<form class="big find"[^>]* hidden/);
    assert.match(html, /<p class="nosearch">Search runs in the browser/);
  }
});
