// SPDX-License-Identifier: Apache-2.0
// A file of several pages: a line in the address leads on to the page that has it.

const line = Number(/^#L(\d+)/.exec(location.hash)?.[1] ?? 0);
if (line > 0) {
  const parts = [...document.querySelectorAll('.parts a')];
  const part = parts.filter((one) => Number(one.dataset.first) <= line).pop();
  if (part) {
    location.replace(part.href + location.hash);
  }
}
