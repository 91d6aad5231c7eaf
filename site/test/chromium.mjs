// SPDX-License-Identifier: Apache-2.0
// Chromium over its debugging pipe: pages that are looked at, typed into and gone back from.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Undefined where there is none. */
export const BROWSER = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);

const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update', '--remote-debugging-pipe'],
];
const PATIENCE = 60000;
const CODES = { Enter: 13, ArrowUp: 38, ArrowDown: 40, Tab: 9, '/': 191 };

/** Starts a browser; it must be closed. */
export async function launch() {
  const profile = await mkdtemp(join(tmpdir(), 'errsite-browser-'));
  const process = spawn(BROWSER, [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  return new Browser(process, profile);
}

class Browser {
  #process;
  #profile;
  #waiting = new Map();
  #listeners = new Set();
  #next = 1;

  constructor(process, profile) {
    this.#process = process;
    this.#profile = profile;
    let rest = '';
    process.stdio[4].setEncoding('utf8').on('data', (data) => {
      const messages = (rest + data).split('\0');
      rest = messages.pop();
      messages.forEach((message) => this.#take(JSON.parse(message)));
    });
  }

  #take(message) {
    if (message.id) {
      const { resolve, reject } = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      message.error ? reject(new Error(message.error.message)) : resolve(message.result);
    } else {
      this.#listeners.forEach((listener) => listener(message));
    }
  }

  listen(listener) {
    this.#listeners.add(listener);
  }

  send(method, params = {}, sessionId = undefined) {
    const id = this.#next++;
    this.#process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  /** A new page at an address. */
  async open(url, view = {}) {
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    const page = new Page(this, sessionId, targetId);
    await page.send('Page.enable');
    await page.send('Network.enable');
    await page.show(view);
    await page.go(url);
    return page;
  }

  async close() {
    const gone = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.send('Browser.close').catch(() => {});
    await gone;
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

class Page {
  #browser;
  #session;
  #target;
  /** What was fetched: address and bytes on the way. */
  fetched = [];

  constructor(browser, session, target) {
    this.#browser = browser;
    this.#session = session;
    this.#target = target;
    const urls = new Map();
    browser.listen(({ method, params, sessionId }) => {
      if (sessionId === session && method === 'Network.requestWillBeSent') {
        urls.set(params.requestId, params.request.url);
      } else if (sessionId === session && method === 'Network.loadingFinished') {
        this.fetched.push({ url: urls.get(params.requestId), bytes: params.encodedDataLength });
      }
    });
  }

  send(method, params) {
    return this.#browser.send(method, params, this.#session);
  }

  /** Shows it on another screen, or as it would be printed. */
  async show({ width = 1200, height = 800, dark = false, print = false }) {
    await this.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: width < 600 });
    await this.send('Emulation.setEmulatedMedia', {
      media: print ? 'print' : '',
      features: [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }],
    });
  }

  async go(url) {
    await this.send('Page.navigate', { url });
    await this.until(`document.readyState === 'complete' && location.href !== 'about:blank'`);
  }

  /** Value of an expression in the page, or what it promises. */
  async value(expression) {
    const asked = { expression, returnByValue: true, awaitPromise: true };
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', asked);
    if (exceptionDetails) {
      throw new Error(`${expression}: ${exceptionDetails.exception?.description}`);
    }
    return result.value;
  }

  /** Waits until an expression holds, and gives its value. */
  async until(expression) {
    for (const end = Date.now() + PATIENCE; ; await sleep(20)) {
      // Between two pages there is none to ask.
      const value = await this.value(expression).catch(() => false);
      if (value) {
        return value;
      }
      if (Date.now() > end) {
        throw new Error(`never: ${expression}\n${await this.html()}`);
      }
    }
  }

  html() {
    return this.value('document.documentElement.outerHTML');
  }

  async press(key) {
    const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;
    const event = { key, code: key, text, windowsVirtualKeyCode: CODES[key] };
    await this.send('Input.dispatchKeyEvent', { type: text ? 'keyDown' : 'rawKeyDown', ...event });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event, text: undefined });
  }

  type(text) {
    return this.send('Input.insertText', { text });
  }

  click(selector) {
    return this.value(`document.querySelector(${JSON.stringify(selector)}).click()`);
  }

  close() {
    return this.#browser.send('Target.closeTarget', { targetId: this.#target });
  }

  async picture() {
    return Buffer.from((await this.send('Page.captureScreenshot', {})).data, 'base64');
  }
}
