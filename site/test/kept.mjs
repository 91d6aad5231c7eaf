// SPDX-License-Identifier: Apache-2.0
// Pieces from a folder, as a browser would fetch them, with the names of what was asked for.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Pieces } from '../js/pieces.js';

/** What SearchFilesTest leaves. */
export const SAMPLE = fileURLToPath(new URL('../../report/target/search-sample/', import.meta.url));

/** Why a test that needs it is left out; false where it is there. */
export const skip = !existsSync(join(SAMPLE, 'expected.json')) && 'the Java tests have not run';

/** @returns {{pieces: Pieces, asked: string[]}} asked are names in the order asked for; pieces may come in another */
export function kept(folder = join(SAMPLE, '6.1-sample', 'search')) {
  const asked = [];
  const pieces = new Pieces((name) => {
    asked.push(name);
    return readFile(join(folder, `${name}.gz`));
  });
  return { pieces, asked };
}
