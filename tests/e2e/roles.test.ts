import type { Page } from 'playwright-core';
import { inviteAll } from '../support/invite';
import type { Office } from '../support/office';
import {
  adminWhoMay,
  openPlayground,
  openPluginPage,
  signIn,
  openPanelPage,
} from './support/panel';

let office: Office;

beforeAll(async () => {
  office = await openPlayground();
  await inviteAll(office, ['anna@roles.test']);
});

const enter = async (actions: string[]): Promise<Page> =>
  signIn(office.site, await adminWhoMay(office.site, actions));

const isClosed = async (page: Page, path: string): Promise<void> => {
  await openPanelPage(office.site, page, path);
  await page.getByText(/don't have the permissions/i).waitFor();
};

it('shows a role without rights neither menu link, nor settings, nor widget, nor any page', async () => {
  const page = await enter([]);
  await openPanelPage(office.site, page);
  await page.getByRole('link', { name: 'Home', exact: true }).first().waitFor();
  expect(await page.locator('a[href*="member-invites"]').count()).toBe(0);
  expect(await page.getByText('Members by status').count()).toBe(0);
  for (const path of ['', '/invite', '/pending', '/batches', '/batches/any']) {
    await isClosed(page, `/plugins/member-invites${path}`);
  }
  await isClosed(page, '/settings/member-invites');
});

it('shows a reader everything, with a file to save of each member and nothing to act with', async () => {
  const page = await enter(['read']);
  await openPluginPage(office.site, page);
  await page.getByText('anna@roles.test').first().waitFor();
  const buttons = /Invite members|Resend|Cancel/;
  await page.getByRole('button', { name: 'Actions for anna@roles.test' }).click();
  expect(await page.getByRole('menuitem').allTextContents()).toEqual(['Export what we hold']);
  await page.keyboard.press('Escape');
  expect(await page.getByRole('button', { name: buttons }).count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Invite members' }).count()).toBe(0);
  expect(await page.getByRole('switch').count()).toBe(0);
  await openPluginPage(office.site, page, '/pending');
  await page.getByText('anna@roles.test').first().waitFor();
  expect(await page.getByRole('button', { name: /^Actions for|Resend|Cancel/ }).count()).toBe(0);
  await isClosed(page, '/plugins/member-invites/invite');
  await openPanelPage(office.site, page, '/settings/member-invites');
  await page.getByRole('heading', { name: 'Member invites' }).waitFor();
  expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0);
  expect(await page.getByLabel('Name of the organisation').isDisabled()).toBe(true);
});

it('explains a call that the server refuses, when a right was taken away meanwhile', async () => {
  const admin = await adminWhoMay(office.site, ['read', 'cancel']);
  const page = await signIn(office.site, admin);
  await openPluginPage(office.site, page, '/pending');
  await page.getByRole('button', { name: /^Actions for .*anna@roles.test/ }).click();
  await page.getByRole('menuitem', { name: 'Cancel' }).click();
  const roles = office.site.strapi.service('admin::role');
  const { roles: held } = await office.site.strapi.db
    .query('admin::user')
    .findOne({ where: { email: admin.email }, populate: { roles: true } });
  await roles.assignPermissions(held[0].id, []);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel invitation' }).click();
  await page.getByText('Your role does not allow this.').first().waitFor();
});
