// SPDX-License-Identifier: Apache-2.0
// Runs on every page of a release: offers the search box where a search can work.

for (const form of document.querySelectorAll('form.find')) {
  form.hidden = false;
}
for (const sentence of document.querySelectorAll('.nosearch')) {
  sentence.hidden = true;
}

document.addEventListener('keydown', (event) => {
  const typing = event.target.closest('input, textarea, select, [contenteditable]');
  if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const box = document.querySelector('form.find input');
    box.focus();
    box.select();
    event.preventDefault();
  }
});
