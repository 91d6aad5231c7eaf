// SPDX-License-Identifier: Apache-2.0
// Bytes.java says how numbers and texts are written.

const UTF8 = new TextDecoder();

/** Reads bytes from front to back. */
export class Bytes {
  #bytes;
  #at = 0;

  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.#bytes = bytes;
  }

  get done() {
    return this.#at >= this.#bytes.length;
  }

  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++];
      value |= (byte & 127) << shift;
      if (!(byte & 128)) {
        return value;
      }
    }
  }

  /** @returns {Int32Array} that many numbers */
  numbers(count) {
    const all = new Int32Array(count);
    for (let i = 0; i < count; i++) {
      all[i] = this.number();
    }
    return all;
  }

  /** @returns {Int32Array} that many numbers of which the differences are written */
  ascending(count) {
    const all = this.numbers(count);
    for (let i = 1; i < count; i++) {
      all[i] += all[i - 1];
    }
    return all;
  }

  /** @returns {Uint8Array} */
  block() {
    const length = this.number();
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  text() {
    return UTF8.decode(this.block());
  }

  /** @returns {Uint8Array} all that was not read */
  rest() {
    return this.#bytes.subarray(this.#at);
  }
}
