import fs from 'node:fs';
import type playwrightLibrary from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { args, paths } from '../../../scripts/setup/chromium.json';
import { requireOnce } from '../../support/native-strapi';

const { chromium } = requireOnce<typeof playwrightLibrary>('playwright-core');

const executablePath = process.env.CHROMIUM ?? paths.find(fs.existsSync) ?? paths[0]!;

let browser: Promise<Browser> | undefined;

const launch = (): Promise<Browser> => {
  if (!fs.existsSync(executablePath)) {
    throw new Error(
      `There is no browser at ${executablePath}: apt-get install -y chromium-headless-shell, or name another in CHROMIUM.`,
    );
  }
  return chromium.launch({ executablePath, args });
};

export const closeBrowser = async (): Promise<void> => {
  const open = await browser;
  browser = undefined;
  await open?.close();
};

export interface Window {
  width?: number;
  height?: number;
  /** The theme of the system and of the panel. With `system` the panel follows the system, which begins light. */
  theme?: 'light' | 'dark' | 'system';
  /** False: pages run no scripts. */
  script?: boolean;
}

/** Opens a window with cookies and storage of its own. */
export const openWindow = async (window: Window = {}): Promise<Page> => {
  browser ??= launch();
  const { width = 1280, height = 900, theme = 'light', script = true } = window;
  const context = await (
    await browser
  ).newContext({
    viewport: { width, height },
    colorScheme: theme === 'system' ? 'light' : theme,
    javaScriptEnabled: script,
    locale: 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    // Nothing fades in: a busy machine draws it slowly, and text that fades counts as too pale.
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return page;
};
