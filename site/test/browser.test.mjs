// SPDX-License-Identifier: Apache-2.0
// The website the Java tests leave behind, in a real browser; skipped where either is missing.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { SAMPLE } from './kept.mjs';
import { serve } from './served.mjs';
import { MINIATURE } from './sites.mjs';
import { visited } from './visited.mjs';

const { skip, open } = visited(MINIATURE);
const SEARCH = '6.1.192/search.html';
const GATE = '6.1.192/source/kernel/gate.c.html';

const says = (page, text) => page.locator('#state').filter({ hasText: text }).waitFor();

/** Waits for so many results; their rows are filled by then. */
async function shows(page, count) {
  await says(page, new RegExp(`^${count} sites?\\b`));
  assert.equal(await page.locator('#results a:not([href*="#L"])').count(), 0);
}

/** A page of so many results. */
async function results(query, count, options) {
  const page = await open(`${SEARCH}?q=${query}`, options);
  await shows(page, count);
  return page;
}

/** Addresses of what a page and its worker have loaded. */
const loaded = async (page) => (await page.requests()).map((request) => request.url());

test('a query in the address gives its results as links', { skip }, async () => {
  const page = await results('which+code+returns+EPERM+in+gates', 2);
  const first = page.locator('#results a').first();
  assert.equal(await first.getAttribute('href'), 'source/kernel/gate.c.html#L11');
  assert.ok((await first.locator('mark').allInnerTexts()).includes('gate'));
  assert.ok(await page.locator('form.big').isVisible());
  assert.ok(await page.locator('.nosearch').isHidden());
});

test('a host that inflates what is compressed is no hindrance', { skip }, async () => {
  const inflating = await serve(MINIATURE.folder, true);
  try {
    await results('EPERM', 2, { baseURL: `${inflating.root}/` });
  } finally {
    inflating.close();
  }
});

test('few requests and nothing from elsewhere', { skip }, async () => {
  const page = await results('EPERM', 2);
  const wanted = [
    '../assets/js/search.js',
    '../assets/js/worker.js',
    'search/core.gz',
    'search/EPERM-sites.gz',
    'search/all-records-0.gz',
  ];
  const addresses = await loaded(page);
  assert.deepEqual(
    addresses.filter((one) => /\.(js|gz)$/.test(one)),
    wanted.map((one) => new URL(one, page.url()).href),
  );
  const root = new URL('..', page.url()).href;
  assert.deepEqual(addresses.filter((one) => !one.startsWith(root)), []);
});

test('a search that does not load says so, whatever part of it is missing', { skip }, async () => {
  const page = await open(SEARCH);
  await page.route('**/EPERM-sites.gz', (route) => route.fulfill({ status: 404 }));
  await page.goto(`${SEARCH}?q=EPERM`);
  await says(page, /^The search did not load: 404/);
  await page.unroute('**/EPERM-sites.gz');
  await page.locator('form.big button').click();
  await shows(page, 2);
  await page.route('**/worker.js', (route) => route.abort());
  await page.reload();
  await says(page, /^The search did not load$/);
});

test('more results come behind those that are there, and the first of them has the focus', { skip }, async () => {
  const page = await open('about:blank');
  // The miniature has fewer sites than a page shows; those of the larger sample stand in.
  await page.route('**/search/*.gz', (route) =>
    route.fulfill({ path: join(SAMPLE, '6.1-sample', 'search', new URL(route.request().url()).pathname.split('/').pop()) }),
  );
  await page.goto(`${SEARCH}?q=clone`);
  const results = page.locator('#results a');
  await results.nth(9).waitFor();
  const first = await results.allInnerTexts();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await results.nth(19).waitFor();
  assert.deepEqual((await results.allInnerTexts()).slice(0, 10), first);
  await page.locator('#results li:nth-child(11) a:focus').waitFor();
  assert.equal(await results.count(), 20);
});

test('hostile text is shown as text', { skip }, async () => {
  const page = await results('ENOENT+%3Cimg+src%3Dx%3E', 1);
  const result = page.locator('#results a');
  assert.match(await result.innerText(), /\bfs\/<img src=x onerror='alert\(1\)'>"\.c/);
  assert.match(await result.innerText(), /⟦U\+202E⟧ gnp/);
  assert.deepEqual(await result.locator('.place mark').allInnerTexts(), ['img', 'src']);
  assert.equal(await page.locator('main img').count(), 0);
});

test('what cannot be understood is said, with a link to what was probably meant', { skip }, async () => {
  const page = await open(`${SEARCH}?q=state:skipped+EPERM`);
  await says(page, 'no filter state:; did you mean status:');
  await page.locator('#state a').click();
  await shows(page, 0);
  await page.waitForURL(`${SEARCH}?q=status%3Askipped+EPERM`);
  const slip = await open(`${SEARCH}?q=EPREM`);
  await says(slip, 'did you mean EPERM?');
});

test('facets narrow, are taken back, and stand in the address', { skip }, async () => {
  const page = await results('gate', 8);
  await page.locator('#facets a[href*="status=eligible"]').click();
  await shows(page, 2);
  await page.locator('#facets a[href*="errno=EBUSY"]').click();
  await shows(page, 1);
  await page.waitForURL(`${SEARCH}?q=gate&errno=EBUSY&status=eligible`);
  await page.getByRole('link', { name: 'Remove Status eligible' }).click();
  await page.waitForURL(`${SEARCH}?q=gate&errno=EBUSY`);
  await page.goBack();
  await page.goBack();
  await shows(page, 2);
  await page.waitForURL(`${SEARCH}?q=gate&status=eligible`);
});

test('system calls are counted for those who look', { skip }, async () => {
  const page = await results('gate', 8);
  const counted = async () => (await loaded(page)).some((one) => one.endsWith('/syscalls.gz'));
  assert.ok(!(await counted()));
  await page.locator('#facets summary').filter({ hasText: 'System call' }).click();
  await page.locator('#facets a[href*="syscall=gate_ctl"]').click();
  assert.ok(await counted());
  await shows(page, 5);
});

test('a second box filters within the results', { skip }, async () => {
  const page = await results('EPERM', 2);
  const box = page.getByRole('searchbox', { name: 'Within the results' });
  await box.fill('sealed');
  await box.press('Enter');
  await shows(page, 1);
  await page.waitForURL(`${SEARCH}?q=EPERM&within=sealed`);
});

test('keys lead to the box, through the results and into one, never by themselves', { skip }, async () => {
  const page = await results('kernel/gate.c:14', 1);
  await page.waitForURL(`${SEARCH}?q=kernel/gate.c:14`);
  const { keyboard } = page;
  const focused = (selector) => page.locator(selector).and(page.locator(':focus')).waitFor();
  await keyboard.press('/');
  await focused('#q');
  await keyboard.type('EPERM');
  await keyboard.press('Enter');
  await shows(page, 2);
  await keyboard.press('ArrowDown');
  await focused('[href="source/kernel/gate.c.html#L11"]');
  await keyboard.press('ArrowDown');
  await focused('[href="source/kernel/gate.c.html#L20"]');
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowUp');
  await focused('#q');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await page.waitForURL(`${GATE}#L11`);
  await page.goBack();
  await shows(page, 2);
  await page.goBack();
  await shows(page, 1);
});

test('words that nothing has are named, and a near one is proposed', { skip }, async () => {
  const page = await open(`${SEARCH}?q=gaet`);
  await says(page, /; none has gaet\. Did you mean gate\?$/);
  await page.locator('#state a').click();
  await shows(page, 8);
});

test('latest leads to the newest release and keeps the query', { skip }, async () => {
  const page = await open('latest/search.html?q=EBUSY');
  await page.waitForURL(`${SEARCH}?q=EBUSY`);
  await page.locator('#results a[href$="#L20"]').waitFor();
  assert.equal(await page.title(), 'EBUSY · errsite');
});

test('a line in the address is aimed at', { skip }, async () => {
  const page = await open(`${GATE}#L13-L14`);
  const aims = await page.locator('.aim').evaluateAll((all) => all.map(({ id, className }) => `${id} ${className}`));
  assert.deepEqual(aims, ['L13 g aim', 'L14 s aim']);
});

test('a site has its ways folded beside it, and they need no script', { skip }, async () => {
  const page = await open(GATE, { javaScriptEnabled: false });
  const note = page.locator('#L11 .n');
  const ways = note.locator('details p');
  assert.ok(await ways.first().isHidden());
  await note.getByText('by gate_ctl').click();
  assert.deepEqual(await ways.allInnerTexts(), [
    'gate_ctl: sys_gate_ctl › gate_do › *gate_open',
    'open: sys_open › *gate_do › …',
  ]);
  const to = (name) => ways.getByRole('link', { name, exact: true }).first().getAttribute('href');
  assert.match(await to('gate_ctl'), /\/gate_ctl\.html$/);
  assert.match(await to('open'), /\/open\.html$/);
  assert.equal(await to('gate_open'), '#L9');
  const other = page.locator('#L14:has(+ #L15) .n');
  assert.match(await other.innerText(), / by gate_ctl as at line 11$/);
  assert.equal(await other.getByRole('link', { name: 'line 11' }).getAttribute('href'), '#L11');
});
