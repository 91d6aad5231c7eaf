// SPDX-License-Identifier: Apache-2.0
// The websites that the Java tests leave behind.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One release. */
export const MINIATURE = left('miniature-site');

/** Two releases, of which the later came after the pages of the first were written. */
export const GROWN = left('grown-site');

/** One page of each kind in it; what a name leads to may move, its kind stays. */
export const KINDS = {
  releases: 'index.html',
  'a release': '6.12/index.html',
  errnos: '6.12/errno/index.html',
  'an errno': '6.1.192/errno/EPERM.html',
  directories: '6.1.192/source/index.html',
  'a directory': '6.1.192/source/net/netfilter/index.html',
  'a file': '6.12/source/kernel/gate.c.html',
  'parts of a file': '6.1.192/source/kernel/gate.c.html',
  coverage: '6.1.192/coverage.html',
  search: '6.12/search.html',
  results: '6.12/search.html?q=gate',
  'system calls': '6.12/syscall/index.html',
  'a system call': '6.12/syscall/gate_ctl.html',
  permalinks: '6.12/id/f0.html',
  changes: 'diff/6.1.192..6.12.html',
  'a hostile name': `6.12/source/fs/~3Cimg~20src~3Dx~20onerror~3D~27alert~281~29~27~3E~22.c.html`,
};

function left(name) {
  const folder = fileURLToPath(new URL(`../../report/target/${name}/`, import.meta.url));
  return { folder, there: existsSync(join(folder, 'index.html')) };
}
