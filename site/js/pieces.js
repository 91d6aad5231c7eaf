// SPDX-License-Identifier: Apache-2.0
// Fetches pieces of the search, each once; package-info.java in the room search tells what there is.

/** Some servers say Content-Encoding for a .gz, and the browser has then inflated it already. */
export async function inflate(buffer) {
  const bytes = new Uint8Array(buffer);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
    return bytes;
  }
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The pieces of one release. */
export class Pieces {
  #read;
  #known = new Map();

  /** @param {function(string): Promise<ArrayBuffer>} read gives a piece as it is kept */
  constructor(read) {
    this.#read = read;
  }

  /** @returns {Promise<Uint8Array>} */
  bytes(name) {
    return this.#once(name, (bytes) => bytes);
  }

  /** @returns {Promise<*>} what the piece says in JSON */
  json(name) {
    return this.#once(name, (bytes) => JSON.parse(new TextDecoder().decode(bytes)));
  }

  #once(name, decode) {
    if (!this.#known.has(name)) {
      const piece = this.#read(name).then(inflate).then(decode);
      this.#known.set(name, piece);
      // What failed is tried again when it is next asked for.
      piece.catch(() => this.#known.delete(name));
    }
    return this.#known.get(name);
  }
}

/** Reads pieces beside that of a full address, such as that of search/core.gz. */
export function reader(core) {
  return async (name) => {
    const answer = await fetch(new URL(`${name}.gz`, core));
    if (!answer.ok) {
      throw new Error(`The search did not load: ${answer.status} ${answer.statusText}`);
    }
    return answer.arrayBuffer();
  };
}
