// SPDX-License-Identifier: Apache-2.0
// Adds the releases that came after this page was written to its list of releases.

const root = new URL('../../', import.meta.url);
const menu = document.querySelector('details.switch');

/** The same page of another release, or its front page where there is none. */
async function sameIn(folder) {
  const front = new URL(`${folder}/index.html`, root).href;
  const own = new URL(`${menu.dataset.folder}/`, root).href;
  const page = location.origin + location.pathname;
  if (!page.startsWith(own)) {
    return { href: front, same: false };
  }
  const href = new URL(`${folder}/${page.slice(own.length)}`, root).href;
  const answer = await fetch(href, { method: 'HEAD' });
  return answer.ok ? { href, same: true } : { href: front, same: false };
}

function draw({ name, href, same }) {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = name;
  if (!same) {
    const note = document.createElement('small');
    note.textContent = ' front page';
    link.append(note);
  }
  return link;
}

async function addNewer() {
  const known = [...menu.querySelectorAll('a[data-folder]')].map((link) => link.dataset.folder);
  known.push(menu.dataset.folder);
  const answer = await fetch(new URL('releases.json', root));
  const releases = answer.ok ? await answer.json() : [];
  const missing = releases.filter((release) => !known.includes(release.folder));
  const links = await Promise.all(
    missing.map(async ({ name, folder }) => draw({ name, ...(await sameIn(folder)) })),
  );
  menu.querySelector('nav').prepend(...links.flatMap((link) => [link, ' ']));
}

// Asked for when the list is opened: most readers of a page never do.
menu.addEventListener('toggle', () => addNewer().catch(() => {}), { once: true });
