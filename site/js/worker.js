// SPDX-License-Identifier: Apache-2.0
// Searches beside the page, so that typing and scrolling never wait for it.

import { Answers } from './answers.js';
import { Pieces, reader } from './pieces.js';

let answers = null;

const can = {
  open: (core) => {
    answers = new Answers(new Pieces(reader(core)));
  },
  find: (now) => answers.find(now),
  more: (from) => answers.more(from),
  syscalls: () => answers.syscalls(),
  meant: (unknown) => answers.meant(unknown),
};

addEventListener('message', async ({ data: { id, name, given } }) => {
  try {
    postMessage({ id, value: await can[name](given) });
  } catch (problem) {
    // An error loses all but its message on the way.
    postMessage({ id, problem: { message: problem.message, slip: problem.slip ?? null } });
  }
});
