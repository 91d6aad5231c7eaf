// SPDX-License-Identifier: Apache-2.0
// A website of plain files below a sub-path, as hosts of pages have them.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const BELOW = '/sub/path';

/**
 * @param {string} folder
 * @param {boolean} inflating whether it says Content-Encoding for a .gz, as some hosts do
 * @returns {Promise<{root: string, close: function()}>}
 */
export async function serve(folder, inflating = false) {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname));
    try {
      if (!path.startsWith(BELOW)) {
        throw new Error('outside');
      }
      const body = await readFile(join(folder, path.slice(BELOW.length)));
      response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
      if (inflating && path.endsWith('.gz')) {
        response.setHeader('Content-Encoding', 'gzip');
      }
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { root: `http://127.0.0.1:${server.address().port}${BELOW}`, close: () => server.close() };
}
