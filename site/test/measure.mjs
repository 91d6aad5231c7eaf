// SPDX-License-Identifier: Apache-2.0
// What searches cost: node site/test/measure.mjs SITE [RELEASE [QUERY…|judged]]
// Of each query, asked first by itself: bytes and requests of scripts and pieces, both compressed, up
// to the first page of results; and the time that all the reading and searching took, without the
// network: the first time, the median of some, and the least time of the processor, which other work
// on the machine does not add to. Of "judged", which stands for the judged queries and those of
// queries.txt, only how bytes and requests are spread.

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Finder } from '../js/finder.js';
import { Pieces } from '../js/pieces.js';
import { queries } from './asked.mjs';

const QUERIES = [
  'which code returns EPERM in namespaces',
  'EPERM clone',
  'pid_ns_ctl_handler',
  'ns_capable EPERM fs/',
  'kernel/pid_namespace.c:286',
  'write(1</proc/sys/kernel/ns_last_pid>, "123\\n", 4) = -1 EPERM (Operation not permitted)',
];
const PAGE = 10;
const RUNS = 7;

const [site, given, ...asked] = process.argv.slice(2);
if (!site) {
  console.error('usage: node site/test/measure.mjs SITE [RELEASE [QUERY…|judged]]');
  process.exit(2);
}
const release = given ?? (await firstRelease(site));
const SCRIPTS = ['search.js', 'worker.js'];
const script = (await Promise.all(SCRIPTS.map(packed))).reduce((sum, bytes) => sum + bytes);

async function packed(name) {
  return gzipSync(await readFile(join(site, 'assets', 'js', name))).length;
}

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
  // What is refused has cost something too.
  const { hits } = await finder.find(query).catch(() => ({ hits: [] }));
  await Promise.all((await finder.records()).of(hits.slice(0, PAGE)));
  const { user, system } = process.cpuUsage(busy);
  const bytes = [...fetched.values()].reduce((sum, size) => sum + size, script);
  return { ms: performance.now() - begun, cpu: (user + system) / 1000, fetched, bytes, sites: hits.length };
}

async function spread(kept) {
  const asked = [];
  for (const query of new Set(await queries())) {
    const { bytes, fetched } = await ask(kept, query);
    asked.push({ query, bytes, requests: fetched.size + SCRIPTS.length });
  }
  for (const name of ['bytes', 'requests']) {
    const sorted = asked.map((one) => ({ ...one, value: one[name] })).sort((a, b) => a.value - b.value);
    const at = (share) => sorted[Math.floor(share * (sorted.length - 1))].value;
    const tail = sorted.slice(-5).map(({ value, query }) => `\n${String(value).padStart(9)}  ${query}`);
    console.log(`${name}: median ${at(0.5)}, 90 % up to ${at(0.9)}, most ${at(1)}${tail.reverse().join('')}`);
  }
}

async function tell(kept, query) {
  const runs = [];
  for (let i = 0; i < RUNS; i++) {
    runs.push(await ask(kept, query));
  }
  const times = runs.map(({ ms }) => ms).sort((a, b) => a - b);
  const { fetched, bytes, sites } = runs[0];
  const columns = [
    String(bytes).padStart(8),
    String(fetched.size + SCRIPTS.length).padStart(9),
    runs[0].ms.toFixed(0).padStart(9),
    times[RUNS >> 1].toFixed(0).padStart(10),
    Math.min(...runs.map(({ cpu }) => cpu)).toFixed(0).padStart(7),
    String(sites).padStart(7),
  ];
  console.log(`${columns.join(' ')}  ${query}`);
  console.log(`          ${[...fetched.keys()].join(' ')}`);
}

const kept = await keepAll();
console.log(`release ${release}; scripts ${script} bytes, core ${kept.get('core').length}`);
if (asked.join() === 'judged') {
  await spread(kept);
} else {
  console.log('   bytes  requests  first ms  median ms  cpu ms   sites  query');
  for (const query of asked.length > 0 ? asked : QUERIES) {
    await tell(kept, query);
  }
}
