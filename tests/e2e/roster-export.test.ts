import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { inviteBatch } from '../support/invite';
import { types, type Office } from '../support/office';
import { setRows } from '../support/rows';
import { anyAdmin, openPlayground, openPluginPage, signIn } from './support/panel';

let office: Office;
let page: Page;

beforeAll(async () => {
  office = await openPlayground();
  await inviteBatch(office.site, ['anna@harbour.test', 'ben@harbour.test'], { send: false });
  const anna = { email: 'anna@harbour.test' };
  await setRows(office.site.strapi, types.member, anna, { paymentMethod: 'card' });
  page = await signIn(office.site, await anyAdmin(office.site));
});

it('exports what is filtered, and nothing else', async () => {
  await openPluginPage(office.site, page, '?filters[$and][0][paymentMethod][$eq]=card');
  await page.getByRole('link', { name: 'anna@harbour.test' }).waitFor();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Export what is filtered as CSV' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^members-\d{4}-\d\d-\d\d\.csv$/);
  const text = await readFile(await file.path(), 'utf8');
  expect(text).toContain('anna@harbour.test');
  expect(text).not.toContain('ben@harbour.test');
});
