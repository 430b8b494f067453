import type { Page } from 'playwright-core';
import { inviteBatch } from '../support/invite';
import type { Office } from '../support/office';
import {
  adminWhoMay,
  anyAdmin,
  openPlayground,
  openPluginPage,
  signIn,
  signInByForm,
  openPanelPage,
} from './support/panel';

let office: Office;
let page: Page;

beforeAll(async () => {
  office = await openPlayground();
  await inviteBatch(office.site, ['anna@harbour.test', 'Ben Bakker <ben@harbour.test>']);
  await inviteBatch(office.site, ['cora@harbour.test'], { send: false });
  page = await signIn(office.site, await anyAdmin(office.site));
});

it('opens a member in the Content Manager at a click on the row', async () => {
  await openPluginPage(office.site, page);
  await page
    .getByRole('row', { name: /cora@harbour.test/ })
    .getByText('Not invited')
    .click();
  await page.waitForURL(/content-manager\/collection-types\/plugin::member-invites\.member\//);
  await page.getByRole('heading', { name: 'cora@harbour.test' }).waitFor();
});

it('keeps search and filters in the URL', async () => {
  await openPluginPage(office.site, page);
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await page.getByPlaceholder('Name or address').fill('a@harbour');
  await page.keyboard.press('Enter');
  await page.waitForURL(/_q=/);
  await page.getByRole('link', { name: 'ben@harbour.test' }).waitFor({ state: 'detached' });
  await page.getByRole('combobox', { name: 'Status' }).click();
  await page.getByRole('option', { name: 'Not invited' }).click();
  await page.waitForURL(/state=not_invited/);
  await page.reload();
  await page.getByRole('link', { name: 'cora@harbour.test' }).waitFor();
  expect(await page.getByRole('link', { name: 'anna@harbour.test' }).count()).toBe(0);
});

it('is not in the menu of a role without the right to read', async () => {
  const stranger = await signInByForm(office.site, await adminWhoMay(office.site, []));
  await stranger.getByRole('link', { name: 'Home', exact: true }).first().waitFor();
  expect(await stranger.locator('a[href*="plugins/member-invites"]').count()).toBe(0);
  await openPanelPage(office.site, stranger, '/plugins/member-invites');
  await stranger.getByText(/don't have the permissions/i).waitFor();
});
