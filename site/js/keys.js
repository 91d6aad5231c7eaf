// SPDX-License-Identifier: Apache-2.0
// Arrow keys go through the results; Enter opens the one that has the focus, as it is a link.

/**
 * @param {HTMLElement} box in front of the results
 * @param {HTMLElement} list of the results
 */
export function moveByKeys(box, list) {
  document.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const plain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
    const elsewhere = event.target !== document.body && event.target !== box && !list.contains(event.target);
    if (!step || !plain || elsewhere) {
      return;
    }
    const stops = [box, ...list.querySelectorAll('a, button')];
    const at = stops.indexOf(document.activeElement);
    const next = stops[at < 0 ? 1 : at + step];
    if (next && next !== document.activeElement && (at > 0 || step > 0)) {
      next.focus();
      event.preventDefault();
    }
  });
}
