// SPDX-License-Identifier: Apache-2.0
// What searches cost: node site/test/measure.mjs SITE [RELEASE [QUERY…]]
// Of each query, asked first by itself: bytes and requests of script and pieces, as a host sends them
// that compresses nothing, up to the first page of results; and the time that all the reading and
// searching took, without the network: the first time, the median of some, and the least time of the
// processor, which other work on the machine does not add to.

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Finder } from '../js/finder.js';
import { recordsOf } from '../js/part.js';
import { Pieces } from '../js/pieces.js';

const QUERIES = [
  'which code returns EPERM in namespaces',
  'EPERM clone',
  'pid_ns_ctl_handler',
  'ns_capable EPERM fs/',
  'kernel/pid_namespace.c:286',
  'write(1</proc/sys/kernel/ns_last_pid>, "123\\n", 4) = -1 EPERM (Operation not permitted)',
];
const PAGE = 20;
const RUNS = 7;

const [site, given, ...asked] = process.argv.slice(2);
if (!site) {
  console.error('usage: node site/test/measure.mjs SITE [RELEASE [QUERY…]]');
  process.exit(2);
}
const release = given ?? (await firstRelease(site));
const script = (await readFile(join(site, 'assets', 'js', 'search.js'))).length;

async function firstRelease(folder) {
  const front = await readFile(join(folder, 'latest', 'search.html'), 'utf8');
  return /url=\.\.\/([^/]+)\//.exec(front)[1];
}

async function keepAll() {
  const folder = join(site, release, 'search');
  const kept = new Map();
  for (const name of await readdir(folder)) {
    kept.set(name.replace(/\.gz$/, ''), await readFile(join(folder, name)));
  }
  return kept;
}

async function ask(kept, query) {
  const fetched = new Map();
  const finder = new Finder(
    new Pieces(async (name) => {
      fetched.set(name, kept.get(name).length);
      return kept.get(name);
    }),
  );
  const begun = performance.now();
  const busy = process.cpuUsage();
  const { hits } = await finder.find(query);
  await Promise.all(recordsOf(hits.slice(0, PAGE)));
  const { user, system } = process.cpuUsage(busy);
  return { ms: performance.now() - begun, cpu: (user + system) / 1000, fetched, sites: hits.length };
}

const kept = await keepAll();
console.log(`release ${release}; script ${script} bytes, core ${kept.get('core').length}`);
console.log('   bytes  requests  first ms  median ms  cpu ms   sites  query');
for (const query of asked.length > 0 ? asked : QUERIES) {
  const runs = [];
  for (let i = 0; i < RUNS; i++) {
    runs.push(await ask(kept, query));
  }
  const times = runs.map(({ ms }) => ms).sort((a, b) => a - b);
  const { fetched, sites } = runs[0];
  const bytes = [...fetched.values()].reduce((sum, size) => sum + size, script);
  const columns = [
    String(bytes).padStart(8),
    String(fetched.size + 1).padStart(9),
    runs[0].ms.toFixed(0).padStart(9),
    times[RUNS >> 1].toFixed(0).padStart(10),
    Math.min(...runs.map(({ cpu }) => cpu)).toFixed(0).padStart(7),
    String(sites).padStart(7),
  ];
  console.log(`${columns.join(' ')}  ${query}`);
  console.log(`          ${[...fetched.keys()].join(' ')}`);
}
