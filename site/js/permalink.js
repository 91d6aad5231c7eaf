// SPDX-License-Identifier: Apache-2.0
// Goes on from the id of a site to its line; says so where the release has no such site.

function goOn() {
  const id = location.hash.slice(1);
  if (!/^[0-9a-f]+$/.test(id)) {
    return;
  }
  const link = document.getElementById(id)?.querySelector('a');
  if (link) {
    location.replace(link.href);
  } else {
    document.getElementById('lost').textContent =
      `There is no site ${id} here: it came with another release, or its function, guard or use changed.`;
  }
}

addEventListener('hashchange', goOn);
goOn();
