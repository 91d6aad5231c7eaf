// SPDX-License-Identifier: Apache-2.0
// The judged queries and those of queries.txt.

import { readFile } from 'node:fs/promises';

const read = async (path) => (await readFile(new URL(`../../${path}`, import.meta.url), 'utf8')).split('\n');

/** @returns {Promise<string[]>} */
export async function queries() {
  const judged = await read('indexer/src/test/resources/judged/queries.txt');
  const own = await read('site/test/queries.txt');
  return [
    ...judged.filter((line) => /^(tune|held): /.test(line)).map((line) => line.slice(6)),
    ...own.filter((line) => line.trim() && !line.startsWith('#')),
  ];
}
