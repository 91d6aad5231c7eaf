// SPDX-License-Identifier: Apache-2.0
// The search page: what is asked for stands in the address, so it can be linked to and gone back to.

import './page.js';
import './switch.js';
import { synonyms } from './core.js';
import { Finder } from './finder.js';
import { moveByKeys } from './keys.js';
import { meant } from './meant.js';
import { address, asked } from './narrowed.js';
import { Pieces, reader } from './pieces.js';
import { BadQuery } from './query.js';
import { drawResult, element } from './results.js';
import { drawChosen, drawSide } from './side.js';

const STEP = 10;

const form = document.querySelector('form.big');
const box = document.getElementById('q');
const state = document.getElementById('state');
const found = document.getElementById('found');
const list = document.getElementById('results');
const within = document.getElementById('within');
const finder = new Finder(new Pieces(reader(found.dataset.search)));

const isNow = (now) => address(now, {}) === address(asked(location.search), {});

function say(...parts) {
  state.replaceChildren(...parts);
}

function clear() {
  list.replaceChildren();
  found.hidden = true;
}

async function show() {
  const now = asked(location.search);
  box.value = now.q;
  within.elements.within.value = now.within;
  if (!now.q.trim()) {
    clear();
    say('');
    return;
  }
  say('Loading…');
  document.title = `${now.q} · errsite`;
  try {
    const core = await finder.core();
    const { q, ...narrow } = now;
    const { hits, terms, unknown } = await finder.find(q, narrow);
    if (isNow(now)) {
      await draw(core, now, hits, terms, unknown);
    }
  } catch (problem) {
    if (isNow(now)) {
      clear();
      say(problem.message, ...mended(now, problem));
    }
  }
}

/** A link to the query with its slip mended, where there is one. */
function mended(now, problem) {
  if (!(problem instanceof BadQuery) || !problem.slip) {
    return [];
  }
  return [' ', instead(now, [[problem.slip.from, problem.slip.to]])];
}

/** A link to the query with words in place of others. */
function instead(now, replaced) {
  const text = replaced.reduce((query, [from, to]) => query.replace(from, () => to), now.q);
  const link = element('a', '', text);
  link.href = address(now, { q: text });
  link.dataset.go = '';
  return link;
}

async function draw(core, now, hits, terms, unknown) {
  const count = `${hits.length.toLocaleString('en')} ${hits.length === 1 ? 'site' : 'sites'}`;
  const missing = unknown.length > 0 ? `; none has ${unknown.join(', ')}` : '';
  // What was narrowed to nothing has to be taken back somewhere.
  found.hidden = hits.length === 0 && address(now, {}) === address({ q: now.q }, {});
  drawChosen(document.getElementById('chosen'), now);
  drawSide(document.getElementById('facets'), now, core, finder.pieces, hits);
  const wanted = new Set([...terms].flatMap((term) => [term, ...synonyms(core.rules, term)]));
  await drawMore(core, now, await finder.records(), hits, wanted, 0);
  if (isNow(now)) {
    say(count + missing);
  }
  if (hits.length === 0 && unknown.length > 0) {
    await suggest(now, unknown);
  }
}

async function suggest(now, unknown) {
  const words = await meant(finder.pieces, unknown);
  if (words.length > 0 && isNow(now)) {
    state.append('. Did you mean ', instead(now, words), '?');
  }
}

async function drawMore(core, now, records, hits, wanted, from) {
  const shown = hits.slice(from, from + STEP);
  const rows = shown.map((hit) => drawResult(siteOf(core, hit), wanted));
  // Filled before they are shown: a row that grows would push away what is read below it.
  await Promise.all(records.of(shown).map((record, i) => record.then(rows[i].fill)));
  if (!isNow(now)) {
    return;
  }
  if (from === 0) {
    list.replaceChildren();
  }
  list.append(...rows.map((row) => row.item));
  if (from + STEP < hits.length) {
    const more = element('button', '', 'More');
    const item = element('li', '', more);
    more.addEventListener('click', () => {
      item.remove();
      drawMore(core, now, records, hits, wanted, from + STEP).then(
        () => list.querySelectorAll('a')[from + STEP]?.focus(),
        (problem) => say(problem.message),
      );
    });
    list.append(item);
  }
}

function siteOf(core, { part, site }) {
  const file = part.file[site];
  return {
    file: core.files[file],
    errno: core.errnos[part.errno[site]],
    kind: core.rules.values.kind[part.kind[site]],
    status: core.rules.values.status[part.status[site]],
    page: core.pages[file] ?? `source/${core.files[file]}.html`,
  };
}

function go(changes, now = asked(location.search)) {
  const next = address(now, changes);
  if (next !== address(asked(location.search), {})) {
    history.pushState(null, '', next);
  }
  show();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  // Another question is asked of all sites again.
  go({ q: box.value }, {});
});
within.addEventListener('submit', (event) => {
  event.preventDefault();
  go({ within: within.elements.within.value.trim() });
});
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-go]');
  if (link && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    go(asked(new URL(link.href).search), {});
  }
});
addEventListener('popstate', show);
moveByKeys(box, list);
show();
