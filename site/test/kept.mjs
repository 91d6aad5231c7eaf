// SPDX-License-Identifier: Apache-2.0
// Pieces from a folder, as a browser would fetch them, with a count of what was fetched.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Pieces } from '../js/pieces.js';

/** What SearchFilesTest leaves. */
export const SAMPLE = fileURLToPath(new URL('../../report/target/search-sample/', import.meta.url));

/** Why a test that needs it is left out; false where it is there. */
export const skip = !existsSync(join(SAMPLE, 'expected.json')) && 'the Java tests have not run';

/** @returns {{pieces: Pieces, fetched: {name: string, bytes: number}[]}} */
export function kept(folder = join(SAMPLE, '6.1-sample', 'search')) {
  const fetched = [];
  const pieces = new Pieces(async (name) => {
    const bytes = await readFile(join(folder, `${name}.gz`));
    fetched.push({ name, bytes: bytes.length });
    return bytes;
  });
  return { pieces, fetched };
}
