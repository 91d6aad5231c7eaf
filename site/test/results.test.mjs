// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { inflate, siteAt } from '../js/data.js';
import { highlight } from '../js/results.js';
import { sample } from './sample.mjs';

test('what was asked for is marked within an identifier, the rest is not', () => {
  const pieces = highlight('!ns_capable(user_ns)', ['ns']);
  assert.equal(pieces.map(({ piece, hit }) => (hit ? `[${piece}]` : piece)).join(''), '![ns]_capable(user_[ns])');
});

test('markup in a text stays one piece of text', () => {
  const pieces = highlight('</script>', []);
  assert.equal(pieces.map(({ piece }) => piece).join(''), '</script>');
});

test('data is read whether or not the server said it was compressed', async () => {
  const bytes = (buffer) => buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.length);
  assert.equal(await inflate(bytes(gzipSync('{"a":1}'))), '{"a":1}');
  assert.equal(await inflate(bytes(Buffer.from('{"a":1}'))), '{"a":1}');
});

test('a site links to its line, and to the page that an odd name was given', () => {
  const data = sample();
  assert.equal(siteAt(data, 2).href, 'source/fs/namespace.c.html#L30');
  data.pages = { [data.file.sites[2]]: 'source/fs/namespace.c~2.html' };
  assert.equal(siteAt(data, 2).href, 'source/fs/namespace.c~2.html#L30');
});
