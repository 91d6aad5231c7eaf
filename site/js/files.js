// SPDX-License-Identifier: Apache-2.0
// The files of a release, asked the way people write paths, as FileNames.java does it.

/** A pattern in which * stands for any letters and ? for one. */
export function glob(pattern) {
  const regex = pattern.replace(/[\\^$.|+()[\]{}/-]/g, '\\$&').replaceAll('*', '.*').replaceAll('?', '.');
  return new RegExp(`^(?:${regex})$`, 's');
}

/** Whether a text holds any of the two signs. */
export function isGlob(text) {
  return /[*?]/.test(text);
}

const nameOf = (file) => file.slice(file.lastIndexOf('/') + 1);

/**
 * @param {string[]} files
 * @param {string} pattern a directory, a path, a name, or a glob of one
 * @returns {number[]} numbers of the files that are meant
 */
export function matching(files, pattern) {
  const path = pattern.replace(/^\.\//, '');
  const select = (wanted) => [...files.keys()].filter((number) => wanted(files[number]));
  if (path === '') {
    return [];
  }
  if (isGlob(path)) {
    const fits = glob(path);
    return select((file) => fits.test(path.includes('/') ? file : nameOf(file)));
  }
  if (!path.includes('/')) {
    return select((file) => isNamed(file, path));
  }
  const rooted = select((file) => isBelow(file, path));
  return rooted.length > 0 ? rooted : select((file) => holds(file, path));
}

function isBelow(file, path) {
  return path.endsWith('/')
    ? file.startsWith(path)
    : file === path || file.startsWith(`${path}/`) || file.startsWith(`${path}.`);
}

function holds(file, path) {
  const at = file.indexOf(`/${path}`);
  return at >= 0 && isBelow(file.slice(at + 1), path);
}

function isNamed(file, name) {
  const last = nameOf(file);
  return (
    last === name || last.startsWith(`${name}.`) || file.startsWith(`${name}/`) || file.includes(`/${name}/`)
  );
}
