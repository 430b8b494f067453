import fs from 'node:fs';
import { chromium } from 'playwright-core';
import { inRoot } from '../setup/paths.mjs';
import { Refusal } from '../setup/refusal.mjs';

const { paths, args } = JSON.parse(
  fs.readFileSync(inRoot('scripts', 'setup', 'chromium.json'), 'utf8'),
);
const executablePath = process.env.CHROMIUM ?? paths.find(fs.existsSync) ?? paths[0];

export const openBrowser = async () => {
  if (!fs.existsSync(executablePath)) {
    throw new Refusal(
      `There is no browser at ${executablePath}: apt-get install -y chromium-headless-shell, or name another in CHROMIUM.`,
    );
  }
  return chromium.launch({ executablePath, args });
};

/** Closes Strapi's own news above every page; once closed, it stays closed. */
const closeBanner = async (page) => {
  const banner = page.getByText('Introducing the new Media Library');
  await banner.waitFor();
  await page.getByRole('button', { name: /^Close/ }).click();
  await banner.waitFor({ state: 'detached' });
};

/** Opens a window of a signed-in admin, without the tour that Strapi gives newcomers. */
export const signIn = async ({ browser, site, admin, theme }) => {
  const context = await browser.newContext({
    colorScheme: theme,
    deviceScaleFactor: 1,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Amsterdam',
  });
  const noTour = { enabled: false, hidden: true, tours: {}, completedActions: [] };
  const kept = { STRAPI_THEME: theme, STRAPI_GUIDED_TOUR: JSON.stringify(noTour) };
  for (const [name, value] of Object.entries(kept)) {
    const item = [name, value].map((part) => JSON.stringify(part)).join(', ');
    await context.addInitScript(`localStorage.setItem(${item})`);
  }
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${site.url}/admin/auth/login`);
  await page.fill('input[name=email]', admin.email);
  await page.fill('input[name=password]', admin.password);
  await page.click('button[type=submit]');
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
  await closeBanner(page);
  return page;
};
