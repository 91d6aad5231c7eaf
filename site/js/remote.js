// SPDX-License-Identifier: Apache-2.0
// Asks a worker, and gives what it answers.

/** Calls by name what a worker can do. */
export class Remote {
  #worker;
  #waiting = new Map();
  #next = 0;
  #broken = null;

  /** @param {Worker} worker */
  constructor(worker) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }) => this.#take(data));
    worker.addEventListener('error', () => this.#fail());
  }

  /** @returns {Promise<*>} fails with {message, slip} where the worker does */
  ask(name, given) {
    if (this.#broken) {
      return Promise.reject(this.#broken);
    }
    const id = this.#next++;
    this.#worker.postMessage({ id, name, given });
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  #take({ id, value, problem }) {
    const { resolve, reject } = this.#waiting.get(id);
    this.#waiting.delete(id);
    problem ? reject(problem) : resolve(value);
  }

  #fail() {
    this.#broken = { message: 'The search did not load', slip: null };
    this.#waiting.forEach(({ reject }) => reject(this.#broken));
    this.#waiting.clear();
  }
}
