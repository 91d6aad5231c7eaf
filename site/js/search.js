// SPDX-License-Identifier: Apache-2.0
// The search page: what is asked for stands in the address, so it can be linked to and gone back to.

import './page.js';
import './switch.js';
import { moveByKeys } from './keys.js';
import { address, asked } from './narrowed.js';
import { Remote } from './remote.js';
import { drawResult, element } from './results.js';
import { drawChosen, drawSide } from './side.js';

const form = document.querySelector('form.big');
const box = document.getElementById('q');
const state = document.getElementById('state');
const found = document.getElementById('found');
const list = document.getElementById('results');
const within = document.getElementById('within');
const search = new Remote(new Worker(new URL('worker.js', import.meta.url)));
// Where this fails, so does what is asked for after it.
search.ask('open', new URL(found.dataset.search, document.baseURI).href).catch(() => {});

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
    const answer = await search.ask('find', now);
    if (isNow(now)) {
      await draw(now, answer);
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
  return problem.slip ? [' ', instead(now, [[problem.slip.from, problem.slip.to]])] : [];
}

/** A link to the query with words in place of others. */
function instead(now, replaced) {
  const text = replaced.reduce((query, [from, to]) => query.replace(from, () => to), now.q);
  const link = element('a', '', text);
  link.href = address(now, { q: text });
  link.dataset.go = '';
  return link;
}

async function draw(now, answer) {
  const { count, unknown, facets } = answer;
  const sites = `${count.toLocaleString('en')} ${count === 1 ? 'site' : 'sites'}`;
  const missing = unknown.length > 0 ? `; none has ${unknown.join(', ')}` : '';
  // What was narrowed to nothing has to be taken back somewhere.
  found.hidden = count === 0 && address(now, {}) === address({ q: now.q }, {});
  drawChosen(document.getElementById('chosen'), now);
  drawSide(document.getElementById('facets'), now, facets, () => search.ask('syscalls'));
  list.replaceChildren();
  drawRows(now, answer, answer.rows);
  say(sites + missing);
  if (count === 0 && unknown.length > 0) {
    await suggest(now, unknown);
  }
}

async function suggest(now, unknown) {
  const words = await search.ask('meant', unknown);
  if (words.length > 0 && isNow(now)) {
    state.append('. Did you mean ', instead(now, words), '?');
  }
}

function drawRows(now, answer, rows) {
  list.append(...rows.map((row) => drawResult(row, answer.wanted)));
  const from = list.children.length;
  if (from < answer.count) {
    const more = element('button', '', 'More');
    const item = element('li', '', more);
    more.addEventListener('click', () => drawMore(now, answer, item, from).catch((problem) => say(problem.message)));
    list.append(item);
  }
}

async function drawMore(now, answer, item, from) {
  const rows = await search.ask('more', from);
  // By now something else may be asked for, or these rows be there from another click.
  if (isNow(now) && item.isConnected) {
    item.remove();
    drawRows(now, answer, rows);
    list.querySelectorAll('a')[from].focus();
  }
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
