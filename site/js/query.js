// SPDX-License-Identifier: Apache-2.0
// What was typed, taken apart as QueryParser.java does it: words, filters, places, lines of strace.

import { Draft } from './draft.js';
import { matching } from './files.js';
import { distance, nearest } from './nearest.js';
import { readFailing } from './trace.js';
import { whole, written } from './words.js';

const LONGEST = 8192;
const TOKEN = /(-?)([A-Za-z]+):("[^"]*"?|[^ \t\n\v\f\r]*)|"([^"]*)"?|[^ \t\n\v\f\r]+/g;
const PLACE = /^(\S+\.[chS]):([0-9]+)(?::[0-9]+)?:?$/;
const PATH = /^(?:[\w.+,-]*\/[\w./+,-]*|[\w+,-]+\.[ch])$/;
const CODE = /^-([0-9]{1,4})$/;
const SHOUTED = /^E[A-Z0-9]{2,}$/;

/** A query that cannot be understood; the message says what is wrong and how to mend it. */
export class BadQuery extends Error {
  /**
   * @param {string} message
   * @param {?{from: string, to: string}} slip what was typed and what was probably meant
   */
  constructor(message, slip = null) {
    super(message);
    this.slip = slip;
  }
}

/** Reads the queries of one release. */
export class QueryParser {
  #rules;
  #files;
  #isTerm;
  #names;
  #draft;

  /**
   * @param rules what core.js reads of a release's rules
   * @param {string[]} files those that have sites
   * @param {function(string): boolean} isTerm whether any site holds a term
   */
  constructor(rules, files, isTerm) {
    this.#rules = rules;
    this.#files = files;
    this.#isTerm = isTerm;
    this.#names = rules.errnos.map((errno) => errno.name);
  }

  /**
   * @param {string} text
   * @returns {{filters: {name: string, values: string[], negated: boolean}[],
   *     words: {written: string, share: number}[],
   *     texts: {errno: string, root: string, share: number}[]}} filters must all hold; of words and texts one
   * @throws {BadQuery}
   */
  parse(text) {
    if (text.length > LONGEST) {
      throw new BadQuery(`a query may have ${LONGEST} letters; this one has ${text.length}`);
    }
    this.#draft = new Draft(this.#rules);
    const failing = readFailing(text);
    if (failing && this.#names.includes(failing.errno)) {
      this.#addCall(failing);
    } else {
      this.#addTokens(text);
    }
    const request = this.#draft.finish();
    if (request.filters.length + request.words.length + request.texts.length === 0) {
      throw new BadQuery('nothing to search for; try an error name and a word, such as EPERM clone');
    }
    return request;
  }

  #addCall(call) {
    if (call.place) {
      this.#addToken(call.place);
    }
    this.#draft.addErrno(call.errno);
    this.#draft.addWhole(call.syscall);
    call.words.forEach((word) => this.#draft.addWhole(word));
  }

  #addTokens(text) {
    for (const [token, minus, label, value, quoted] of text.matchAll(TOKEN)) {
      // A colon behind a word, as in "mount: permission denied", makes no filter of it.
      if (label !== undefined && (value !== '' || this.#filter(label))) {
        this.#addFilter(label, value, minus !== '');
      } else if (quoted !== undefined) {
        this.#addText(quoted);
      } else {
        this.#addToken(token);
      }
    }
  }

  #addToken(token) {
    const place = PLACE.exec(token);
    const code = CODE.exec(token);
    if (place) {
      this.#addPlace(place);
    } else if (PATH.test(token) && matching(this.#files, token).length > 0) {
      this.#draft.add('file', [token]);
    } else if (code) {
      this.#draft.addCode(Number(code[1]));
    } else {
      this.#addText(token);
    }
  }

  #addPlace([, file, line]) {
    this.#draft.add('file', [file]);
    this.#draft.add('line', [line]);
  }

  #addText(text) {
    for (const word of written(text)) {
      const upper = word.toUpperCase();
      if (this.#names.includes(upper)) {
        this.#draft.addErrno(upper);
      } else {
        this.#refuseSlip(word);
        this.#draft.addWord(word);
      }
    }
  }

  /** An error name with a slip would silently be no filter at all. */
  #refuseSlip(word) {
    if (!SHOUTED.test(word) || this.#isTerm(whole(word))) {
      return;
    }
    const meant = nearest(word, this.#names);
    if (distance(word, meant) === 1) {
      throw new BadQuery(`no error name ${word} in this release; did you mean ${meant}?`, {
        from: word,
        to: meant,
      });
    }
  }

  #filter(label) {
    const lower = label.toLowerCase();
    return this.#rules.filters.find((name) => name === lower);
  }

  #addFilter(label, quoted, negated) {
    const name = this.#filter(label);
    if (!name) {
      const meant = nearest(label.toLowerCase(), this.#rules.filters);
      throw new BadQuery(
        `no filter ${label}:; did you mean ${meant}:? There are ${this.#rules.filters.join(' ')}`,
        { from: `${label}:`, to: `${meant}:` },
      );
    }
    const value = quoted.replaceAll('"', '').trim();
    if (value === '') {
      throw new BadQuery(`the filter ${label}: needs a value right behind the colon`);
    }
    const place = PLACE.exec(value);
    if (name === 'file' && !negated && place) {
      this.#addPlace(place);
    } else {
      this.#draft.add(name, this.#checked(name, value), negated);
    }
  }

  /** The values in the form in which they are indexed, as FilterValues.java checks them. */
  #checked(name, value) {
    const lower = value.toLowerCase();
    switch (name) {
      case 'errno':
        return several(name, value.toUpperCase(), this.#names);
      case 'status':
      case 'kind':
      case 'by':
      case 'eager':
        return several(name, lower, this.#rules.values[name]);
      case 'line':
        if (!/^[0-9]+$/.test(value)) {
          throw new BadQuery(`line:${value} should be a line number such as 286`);
        }
        return [value.replace(/^0+(?=[0-9])/, '')];
      case 'id':
        if (!/^[0-9a-f]{12}$/.test(lower)) {
          throw new BadQuery(`id:${lower} should be 12 hexadecimal digits`);
        }
        return [lower];
      case 'syscall':
        return [lower.replace(/^sys_/, '')];
      default:
        return [value];
    }
  }
}

function several(name, value, known) {
  const values = value.split(',');
  for (const each of values) {
    if (!known.includes(each)) {
      const meant = nearest(each, known);
      throw new BadQuery(
        `${name}:${each} is none of this release; did you mean ${name}:${meant}?`,
        { from: each, to: meant },
      );
    }
  }
  return values;
}
