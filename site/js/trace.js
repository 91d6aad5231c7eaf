// SPDX-License-Identifier: Apache-2.0
// A failing call as strace prints it, as the room trace reads one line alone.

const UNFINISHED = '<unfinished ...>';
const ERROR = /^ (?:(E[A-Z0-9]+)(?: \([^()]*\))?|\(errno (\d+)\))(?: (.*))?$/s;
// A task's number may have its program's name behind it, which may hold blanks.
const FIRST_LEADER = /^ *[0-9][0-9:.]*<.*?> +/s;
const LEADER = /^(?:\[(?! Process ).*?\]|\(\+.*?\)|[0-9][0-9:.]*) +/s;
const PLACE = /([^\s:<>()]+\.[chS]):([0-9]{1,9})/;
const PATH = /["<](\/(?:proc|sys|dev)\/[^"<>]*)(?=["<>])/g;
const BELOW = /<(\/(?:proc|sys|dev)(?:\/[^"<>]*)?)>, "([^/"][^"]*)"/g;
const FLAG = /\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\b|\b(?:SIO|TIO|TC|FI|BLK)[A-Z]{2,}\b/g;

/**
 * @param {string} line
 * @returns {?{syscall: string, errno: string, words: string[], place: string}} null if the line is
 *     none of a failing call; words are what of its arguments may stand in the code, place is what
 *     an strace that knows prints behind the error
 */
export function readFailing(line) {
  const text = line.replace(/^\s+|\s+$/g, '');
  if (text.startsWith('strace: ')) {
    return null;
  }
  const call =
    /^([a-z_][a-z_0-9]*)\((.*)$/s.exec(behindLeader(text)) ??
    /^<\.\.\. ([a-z_][a-z_0-9]*) resumed> ?(.*)$/s.exec(behindLeader(text));
  const result = call && !call[2].endsWith(UNFINISHED) ? resultOf(call[2]) : null;
  if (result?.value !== '-1' || !result.errno) {
    return null;
  }
  const { errno, place } = result;
  return { syscall: call[1], errno, place, words: [...kernelFiles(result.args), ...flags(result.args)] };
}

/** What stands before a call is taken off: the task, times, and the like. */
function behindLeader(line) {
  let rest = line.replace(FIRST_LEADER, '');
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(LEADER, '');
  }
  return rest;
}

/** Looks for the result from the end on, as an argument may hold what looks like one. */
function resultOf(text) {
  for (let at = text.lastIndexOf('= '); at > 0; at = text.lastIndexOf('= ', at - 1)) {
    let bracket = at - 1;
    while (bracket > 0 && text[bracket] === ' ') {
      bracket--;
    }
    const value = /^(?:\?|0x[0-9a-f]+|-?[0-9]+)(?=$|[ <])/.exec(text.slice(at + 2));
    if (text[bracket] === ')' && value) {
      const error = ERROR.exec(text.slice(at + 2 + value[0].length));
      const place = PLACE.exec(error?.[3] ?? '');
      return {
        value: value[0],
        errno: error?.[1] ?? error?.[2] ?? '',
        place: place ? `${place[1]}:${Number(place[2])}` : '',
        args: text.slice(0, bracket),
      };
    }
  }
  return null;
}

/** Names that the kernel's tables may have for its own files: of each the last part, and its end. */
function kernelFiles(args) {
  const plain = args.replace(/\\x([0-9a-f]{2})/g, (all, digits) => letter(parseInt(digits, 16)));
  const paths = [...plain.matchAll(PATH)].map((match) => match[1]);
  paths.push(...[...plain.matchAll(BELOW)].map((match) => `${match[1]}/${match[2]}`));
  const names = new Set();
  for (const path of paths) {
    const last = path.slice(path.lastIndexOf('/') + 1);
    const end = last.match(/[A-Za-z0-9_]*[A-Za-z_][A-Za-z0-9_]*/g)?.pop();
    if (end) {
      names.add(last).add(end);
    }
  }
  return names;
}

function letter(code) {
  const shown = String.fromCharCode(code);
  return code > 32 && code < 127 && !'"<>\\$'.includes(shown) ? shown : ' ';
}

/** Names of constants; what a program wrote may look like one. */
function flags(args) {
  const plain = args.replaceAll('\\"', '').replace(/"[^"]*"/g, ' ');
  const found = new Set();
  for (const [flag] of plain.matchAll(FLAG)) {
    found.add(flag).add(flag.replace(/^(FUTEX_.+)_PRIVATE$/, '$1'));
  }
  return found;
}
