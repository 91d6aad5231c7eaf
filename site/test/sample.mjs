// SPDX-License-Identifier: Apache-2.0
// A handful of sites in the shape of SearchData.java.

const ROWS = [
  ['fs/namei.c', 10, 'EPERM', 'may_open', '!inode_owner()', 'VFS', 'return', 'instrumented'],
  ['fs/namespace.c', 20, 'EPERM', 'do_umount', '!may_mount()', 'VFS', 'return', 'instrumented'],
  ['fs/namespace.c', 30, 'EINVAL', 'do_umount', 'flags & BAD', 'VFS', 'return', 'instrumented'],
  ['kernel/nsproxy.c', 40, 'EPERM', 'copy_namespaces', '!ns_capable()', '', 'return', 'eligible'],
  ['kernel/nsproxy.c', 40, 'EPERM', 'copy_namespaces', '!ns_capable()', '', 'case', 'skipped'],
  ['net/socket.c', 50, 'EPERM', 'sock_open', 'ns', '', 'return', 'instrumented'],
];

const COLUMNS = ['file', 'line', 'errno', 'function', 'guard', 'subsystem', 'kind', 'status'];

function column(at) {
  const texts = [...new Set(ROWS.map((row) => row[at]))];
  return { texts, sites: ROWS.map((row) => texts.indexOf(row[at])) };
}

/** Fresh data for one test. */
export function sample() {
  const data = { errnoNames: ['EPERM', 'EINVAL'], pages: {} };
  COLUMNS.forEach((name, at) => {
    data[name] = name === 'line' ? ROWS.map((row) => row[at]) : column(at);
  });
  data.comment = { texts: [''], sites: ROWS.map(() => 0) };
  return data;
}
