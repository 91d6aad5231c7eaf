// SPDX-License-Identifier: Apache-2.0
// The website the Java tests leave behind, in a real browser; skipped where either is missing.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const SITE = fileURLToPath(new URL('../../report/target/miniature-site/', import.meta.url));
const BROWSER = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const skip = !BROWSER || !existsSync(join(SITE, 'index.html'));

let server;
let root;

before(async () => {
  server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname));
    try {
      const body = await readFile(join(SITE, path.replace(/^\/sub\/path/, '')));
      response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  root = `http://127.0.0.1:${server.address().port}/sub/path`;
});

after(() => server.close());

/** The page as it stands once its scripts have run. */
async function open(url) {
  const profile = await mkdtemp(join(tmpdir(), 'errsite-browser-'));
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
  flags.push('--disable-background-networking', '--disable-component-update', '--disable-sync');
  flags.push(`--user-data-dir=${profile}`, '--virtual-time-budget=10000', '--dump-dom', url);
  try {
    return (await promisify(execFile)(BROWSER, flags, { timeout: 60000 })).stdout;
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

test('a query in the address gives its results as links', { skip }, async () => {
  const page = await open(`${root}/6.1.192/search.html?q=which+code+returns+EPERM+in+gates`);
  assert.match(page, /<a href="source\/kernel\/gate\.c\.html#L11">/);
  assert.match(page, /2 sites/);
  assert.doesNotMatch(page, /<form class="big find"[^>]* hidden/);
  assert.match(page, /<p class="nosearch" hidden/);
});

test('hostile text is shown as text', { skip }, async () => {
  const page = await open(`${root}/6.1.192/search.html?q=ENOENT+%3Cimg+src%3Dx%3E`);
  assert.doesNotMatch(page, /<img src="?x/);
  const all = await open(`${root}/6.1.192/search.html?q=ENOENT`);
  assert.match(all, /fs\/&lt;img src=x onerror='alert\(1\)'&gt;".c/);
});

test('a filter that does not exist is named', { skip }, async () => {
  assert.match(await open(`${root}/6.1.192/search.html?q=author:me`), /no filter author:/);
});

test('latest leads to the newest release and keeps the query', { skip }, async () => {
  const page = await open(`${root}/latest/search.html?q=EBUSY`);
  assert.match(page, /<title>EBUSY · errsite<\/title>/);
  assert.match(page, /#L20/);
});

test('a line in the address is aimed at', { skip }, async () => {
  const page = await open(`${root}/6.1.192/source/kernel/gate.c.html#L13-L14`);
  assert.match(page, /id="L13" class="g aim"/);
  assert.match(page, /id="L14" class="s aim"/);
});

test('a site has its ways folded beside it, and they need no script', { skip }, async () => {
  const page = await open(pathToFileURL(join(SITE, '6.1.192', 'source', 'kernel', 'gate.c.html')).href);
  const note = /<div id="L14"[^>]*>.*?<div class="n">(.*?)<\/div><\/div>/s.exec(page)[1];
  const [, ways] = /<details><summary>by gate_ctl<\/summary>(.*)<\/details>$/s.exec(note);
  assert.match(ways, /^<p><a href="[^"]*gate_ctl.html">gate_ctl<\/a>: sys_gate_ctl › /);
  assert.match(ways, / › \*<a href="#L9">gate_open<\/a><\/p><p><a href="[^"]*open.html">open<\/a>: /);
  assert.match(ways, /gate_do<\/a> › …<\/p>$/);
});

test('from a file the page reads well and says what search needs', { skip }, async () => {
  const page = await open(pathToFileURL(join(SITE, '6.1.192', 'index.html')).href);
  assert.match(page, /<form class="big find"[^>]* hidden/);
  assert.match(page, /<p class="nosearch">Search runs in the browser/);
});
