// SPDX-License-Identifier: Apache-2.0
// The system's own Chromium, driven by Playwright, which fetches none.

import { existsSync } from 'node:fs';

const { chromium } = await import('playwright-core').catch(() => ({}));
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);

/** Whether both are there. */
export const BROWSER = Boolean(chromium && executablePath);

/** Starts a browser; it must be closed. Root, as whom CI runs, has no sandbox. */
export const launch = () => chromium.launch({ executablePath, chromiumSandbox: false });
