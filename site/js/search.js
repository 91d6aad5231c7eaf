// SPDX-License-Identifier: Apache-2.0
// The search page: the query stands in the address, so that it can be linked to and gone back to.

import { load, siteAt } from './data.js';
import { parseQuery } from './query.js';
import { Ranking } from './rank.js';
import { drawResult } from './results.js';

const STEP = 50;

const form = document.querySelector('form.big');
const box = document.getElementById('q');
const state = document.getElementById('state');
const list = document.getElementById('results');
let loaded = null;

function say(sentence) {
  state.textContent = sentence;
}

function prepare() {
  loaded ??= load(list.dataset.search).then((data) => ({
    data,
    ranking: new Ranking(data),
    errnos: new Set(data.errnoNames),
  }));
  return loaded;
}

function asked() {
  return new URLSearchParams(location.search).get('q') ?? '';
}

async function show() {
  const text = asked();
  box.value = text;
  list.replaceChildren();
  if (!text.trim()) {
    say('');
    return;
  }
  say('Loading…');
  const { data, ranking, errnos } = await prepare();
  if (text !== asked()) {
    return;
  }
  const query = parseQuery(text, errnos);
  const sites = query.problem ? [] : ranking.search(query);
  document.title = `${text} · errsite`;
  say(query.problem || `${sites.length.toLocaleString('en')} ${sites.length === 1 ? 'site' : 'sites'}`);
  draw(data, sites, query.words, 0);
}

function draw(data, sites, words, from) {
  const rows = sites.slice(from, from + STEP).map((site) => drawResult(siteAt(data, site), words));
  list.append(...rows);
  if (from + STEP < sites.length) {
    const more = document.createElement('button');
    more.textContent = 'More';
    const item = document.createElement('li');
    item.append(more);
    more.addEventListener('click', () => {
      item.remove();
      draw(data, sites, words, from + STEP);
      list.querySelectorAll('a')[from + STEP].focus();
    });
    list.append(item);
  }
}

function run() {
  show().catch((problem) => {
    loaded = null;
    say(problem.message);
  });
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  history.pushState(null, '', `?${new URLSearchParams({ q: box.value })}`);
  run();
});
addEventListener('popstate', run);
run();
