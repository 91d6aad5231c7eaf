// SPDX-License-Identifier: Apache-2.0
// Every judged query and those of queries.txt, asked of a rendered site and of the command line:
// ERRSITE_HOME=HOME node site/test/equality.mjs SITE RELEASE [QUERY…]
// Says which queries differ; status 1 if any does. Some minutes, as each starts ./errsite once.

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Finder } from '../js/finder.js';
import { queries } from './asked.mjs';
import { kept } from './kept.mjs';

const MOST = 200;
const [site, release, ...asked] = process.argv.slice(2);
if (!release) {
  console.error('usage: ERRSITE_HOME=HOME node site/test/equality.mjs SITE RELEASE [QUERY…]');
  process.exit(2);
}
const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** What the command line prints: a place, errno and score a line, or the message. */
async function byCommand(query) {
  const args = ['search', '--json', '-r', release, '-n', String(MOST), '--', query];
  const run = promisify(execFile)(path('errsite'), args, { maxBuffer: 1 << 28 });
  const { code, stdout, stderr } = await run.catch((problem) => problem);
  if (code === 1) {
    return 'nothing found';
  }
  const rows = stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line));
  return rows.length > 0
    ? rows.map(({ file, line, errno, score }) => `${file}:${line} ${errno} ${score}`)
    : stderr.replace(/^errsite: /, '').trim();
}

async function byPage(finder, query) {
  const core = await finder.core();
  try {
    const { hits } = await finder.find(query);
    const records = await finder.records();
    const rows = hits.slice(0, MOST).map(async ({ part, site: number, score }) => {
      const { line } = await records.one(part.number[number]);
      return `${core.files[part.file[number]]}:${line} ${core.errnos[part.errno[number]]} ${score}`;
    });
    return hits.length > 0 ? await Promise.all(rows) : 'nothing found';
  } catch (problem) {
    return problem.message;
  }
}

const finder = new Finder(kept(join(site, release, 'search')).pieces);
let different = 0;
const all = asked.length > 0 ? asked : await queries();
for (const query of all) {
  const [command, page] = [await byCommand(query), await byPage(finder, query)];
  const at = Array.isArray(command) && Array.isArray(page) ? command.findIndex((row, i) => row !== page[i]) : 0;
  const same = Array.isArray(command) ? at < 0 && command.length === page.length : command.includes(page);
  if (!same) {
    different++;
    console.log(`${query}\n  command line: ${command[at]}\n  page:         ${page[at]}`);
  }
}
console.log(`${all.length} queries, ${different} different`);
process.exit(different > 0 ? 1 : 0);
