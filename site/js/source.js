// SPDX-License-Identifier: Apache-2.0
// Line numbers are links, Shift makes a range, n and p go from site to site.

const code = document.getElementById('code');

function parseRange(hash) {
  const match = /^#L(\d+)(?:-L(\d+))?$/.exec(hash);
  if (!match) {
    return null;
  }
  const ends = [Number(match[1]), Number(match[2] ?? match[1])];
  return [Math.min(...ends), Math.max(...ends)];
}

function showRange() {
  for (const line of code.querySelectorAll('.aim')) {
    line.classList.remove('aim');
  }
  const range = parseRange(location.hash);
  if (!range || !document.getElementById(`L${range[0]}`)) {
    return;
  }
  for (let n = range[0]; n <= range[1]; n++) {
    document.getElementById(`L${n}`)?.classList.add('aim');
  }
  if (range[0] !== range[1]) {
    document.getElementById(`L${range[0]}`).scrollIntoView();
  }
}

code.addEventListener('click', (event) => {
  const line = event.target.closest('#code [id]');
  // The number is drawn in the line's padding.
  if (!line || event.offsetX > parseFloat(getComputedStyle(line).paddingLeft) || event.target !== line) {
    return;
  }
  const range = parseRange(location.hash);
  const hash = event.shiftKey && range ? `#L${range[0]}-${line.id}` : `#${line.id}`;
  history.pushState(null, '', hash);
  showRange();
});

function currentLine() {
  return parseRange(location.hash)?.[0] ?? 0;
}

function goToSite(step) {
  const lines = [...code.querySelectorAll('.s')].map((line) => Number(line.id.slice(1)));
  const next =
    step > 0
      ? lines.find((line) => line > currentLine())
      : lines.reverse().find((line) => line < currentLine());
  if (next !== undefined) {
    location.hash = `L${next}`;
  }
}

document.addEventListener('keydown', (event) => {
  if (event.target.closest('input') || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key === 'n' || event.key === 'p') {
    goToSite(event.key === 'n' ? 1 : -1);
  }
});

addEventListener('hashchange', showRange);
addEventListener('popstate', showRange);
showRange();
