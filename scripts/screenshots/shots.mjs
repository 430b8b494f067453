import fs from 'node:fs';
import { inRoot } from '../setup/paths.mjs';
import { signIn } from './browser.mjs';
import { listed, pasted } from './people.mjs';

const folder = inRoot('docs', 'images');
const pages = '/admin/plugins/member-invites';
const wide = { width: 1280, height: 800 };
const narrow = { width: 400, height: 800 };

const row = (page, text) => page.getByRole('row', { name: text }).first();
const button = (page, name) => page.getByRole('button', { name });

/** Waits for the page's requests, and removes the blinking caret. */
const settle = async (page) => {
  // A page with the frame of a letter never reports that it is idle.
  const idle = page.waitForLoadState('networkidle').catch(() => undefined);
  await Promise.race([idle, page.waitForTimeout(3000)]);
  await page.evaluate('document.fonts.ready');
};

const shot = async (page, name, { size = wide, part = page } = {}) => {
  await page.setViewportSize(size);
  await page.mouse.move(0, 0);
  await settle(page);
  await part.screenshot({ path: `${folder}/${name}.png`, caret: 'hide', animations: 'disabled' });
  console.log(`  docs/images/${name}.png`);
};

const open = async ({ page, site }, path) => {
  await page.goto(`${site.url}${path}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await settle(page);
};

const openMembers = async (told) => {
  await open(told, pages);
  await row(told.page, /ingrid.solberg/).waitFor();
};

const openPending = async (told, query = '') => {
  await open(told, `${pages}/pending${query}`);
  await row(told.page, /p.vandenberg/).waitFor();
};

const fillInvite = async (told) => {
  const { page } = told;
  await open(told, `${pages}/invite`);
  await page.getByRole('textbox', { name: 'Addresses' }).fill(pasted);
  await page.getByText('1 already pending').first().waitFor();
  await page.frameLocator('iframe[title="The letter"]').getByText('Hello Marta,').waitFor();
  await page.getByRole('heading', { level: 1 }).click();
};

const shootMenu = async ({ page }) => {
  await row(page, /luca@ferrari/)
    .getByRole('button', { name: /Actions for/ })
    .click();
  await page.getByRole('menuitem', { name: 'Copy link' }).waitFor();
  await shot(page, 'members-menu');
  await page.keyboard.press('Escape');
};

/** Takes a picture of a selection: all results of a filter but two. */
const shootSelection = async ({ page, ...told }) => {
  await openMembers({ page, ...told });
  await page.goto(`${told.site.url}${pages}?pageSize=10`);
  await row(page, /@/).waitFor();
  await page.getByRole('checkbox', { name: 'Select all entries' }).click();
  await page.getByRole('button', { name: /^Select all/ }).click();
  for (const index of [2, 4]) await page.getByRole('checkbox').nth(index).click();
  await shot(page, 'members-selected');
  await button(page, 'More actions').click();
  await page.getByRole('menuitem').first().waitFor();
  await shot(page, 'members-actions');
  await page.keyboard.press('Escape');
};

/** Takes pictures of the dialog that shows the address first, and of the member's page. */
const shootMember = async (told) => {
  const { page } = told;
  await openMembers(told);
  await row(page, /luca@ferrari/)
    .getByRole('button', { name: /Actions for/ })
    .click();
  await page.getByRole('menuitem', { name: /^Invite to claim/ }).click();
  await page.getByRole('textbox', { name: 'Address' }).waitFor();
  await shot(page, 'claim');
  await page.keyboard.press('Escape');
  await row(page, /luca@ferrari/)
    .getByRole('link')
    .first()
    .click();
  await page.getByRole('heading', { name: 'History' }).waitFor();
  await shot(page, 'member', { size: { width: 1280, height: 1100 } });
  await page.setViewportSize(wide);
};

const shootImport = async (told) => {
  const { page } = told;
  await open(told, `${pages}/import`);
  const buffer = Buffer.from(listed);
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'members.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('region', { name: 'First lines of the file' }).waitFor();
  await shot(page, 'import', { size: { width: 1280, height: 1200 } });
  await page.setViewportSize(wide);
};

/** Submits the form, and takes a picture of the log that replaces it. */
const shootLog = async ({ page }) => {
  await button(page, /^Leave out/).click();
  await button(page, 'Create and send').first().click();
  await page
    .getByText(/could not be delivered/)
    .first()
    .waitFor();
  await shot(page, 'output-log');
};

const shootBatches = async (told) => {
  await open(told, `${pages}/batches`);
  await row(told.page, /Night parking/).waitFor();
  await shot(told.page, 'output-logs');
  await row(told.page, /Night parking/)
    .getByRole('link')
    .first()
    .click();
  await told.page.getByText(/^Batch of/).waitFor();
  await shot(told.page, 'batch');
};

const shootSettings = async (told, name) => {
  await open(told, '/admin/settings/member-invites');
  await shot(told.page, name, { size: { width: 1280, height: 1000 } });
};

const openHome = async (told) => {
  await open(told, '/admin');
  const batch = told.page.getByRole('link', { name: /^Last batch/ });
  await batch.waitFor();
  await settle(told.page);
  const widget = '[data-strapi-widget-id="plugin::member-invites.overview"]';
  return told.page.locator(widget);
};

const shootLight = async (told) => {
  const { page } = told;
  await openMembers(told);
  await shot(page, 'members');
  await shootMenu(told);
  await openMembers(told);
  await shot(page, 'members-narrow', { size: narrow });
  await page.setViewportSize(wide);
  await shootSelection(told);
  await shootMember(told);
  await shootImport(told);
  await openPending(told);
  await shot(page, 'pending');
  await shot(page, 'pending-narrow', { size: narrow });
  await openPending(told, '?view=problems');
  await shot(page, 'pending-problems');
  await shootSettings(told, 'settings');
  await shot(page, 'overview', { part: await openHome(told) });
  await fillInvite(told);
  await shot(page, 'invite', { size: { width: 1280, height: 1400 } });
  await shot(page, 'invite-narrow', { size: { width: 400, height: 1400 } });
};

const shootDark = async (told) => {
  const { page } = told;
  await openMembers(told);
  await shot(page, 'members-dark');
  await openPending(told);
  await shot(page, 'pending-dark');
  await shootSettings(told, 'settings-dark');
  await fillInvite(told);
  await shot(page, 'invite-dark', { size: { width: 1280, height: 1400 } });
};

/**
 * Takes pictures of every page of the plugin in the panel, in docs/images. The batch is sent last, because it
 * creates members.
 */
export const shootAll = async (told) => {
  fs.mkdirSync(folder, { recursive: true });
  await shootDark({ ...told, page: await signIn({ ...told, theme: 'dark' }) });
  const light = { ...told, page: await signIn({ ...told, theme: 'light' }) };
  await shootLight(light);
  await light.page.setViewportSize(wide);
  await shootLog(light);
  await shootBatches(light);
};
