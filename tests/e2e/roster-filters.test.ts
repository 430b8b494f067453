import type { Page } from 'playwright-core';
import { inviteAll, inviteBatch } from '../support/invite';
import { types, type Office } from '../support/office';
import { setRows } from '../support/rows';
import { anyAdmin, openPlayground, openPluginPage, signIn } from './support/panel';

let office: Office;
let page: Page;

const describeMember = (email: string, data: Record<string, unknown>): Promise<number> =>
  setRows(office.site.strapi, types.member, { email }, data);

beforeAll(async () => {
  office = await openPlayground();
  await inviteAll(office, ['anna@harbour.test', 'ben@harbour.test']);
  await inviteBatch(office.site, ['cora@harbour.test', 'dirk@harbour.test'], { send: false });
  await describeMember('anna@harbour.test', { paymentMethod: 'card', phone: '+31 6 1' });
  await describeMember('cora@harbour.test', { paymentMethod: 'card' });
  await describeMember('dirk@harbour.test', { paymentMethod: 'invoice', phone: '+49 1 & 2' });
  page = await signIn(office.site, await anyAdmin(office.site));
});

const choose = async (field: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

/** Waits until the roster shows exactly these people. */
const see = async (...names: string[]): Promise<void> => {
  const addresses = page.getByRole('link', { name: /@harbour\.test$/ });
  await page.waitForFunction(
    ([expected]) =>
      [...document.querySelectorAll('tbody a')]
        .map((link) => link.textContent)
        .sort()
        .join() === expected,
    [names.map((name) => `${name}@harbour.test`).join()],
  );
  expect(await addresses.count()).toBe(names.length);
};

it('filters by what the site itself asks its members, and keeps it in the URL', async () => {
  await openPluginPage(office.site, page);
  await see('anna', 'ben', 'cora', 'dirk');
  await press('Filters');
  await choose('Select field', 'Payment method');
  await choose('Payment method', 'Card');
  await press('Add filter');
  await page.getByText('Payment method is Card').waitFor();
  await see('anna', 'cora');
  await choose('Status', 'Not invited');
  await see('cora');
  await page.reload();
  await page.getByText('Payment method is Card').waitFor();
  await see('cora');
  await page.goBack();
  await see('anna', 'cora');
  await press('Remove filter: Payment method is Card');
  await see('anna', 'ben', 'cora', 'dirk');
});

it('finds a text with signs that mean something in a URL, beside a second condition', async () => {
  await openPluginPage(office.site, page);
  await press('Filters');
  await choose('Select field', 'Phone');
  await choose('Select filter', 'contains');
  await page.getByRole('textbox', { name: 'Phone' }).fill('1 & 2');
  await press('Add filter');
  await see('dirk');
  await press('Filters');
  await choose('Select field', 'Payment method');
  await choose('Select filter', 'is not');
  await choose('Payment method', 'Invoice');
  await press('Add filter');
  await page.getByText('Nobody matches what you are looking for.').waitFor();
  await press('Show all members');
  await see('anna', 'ben', 'cora', 'dirk');
});

it('tells who was invited from who never was', async () => {
  await openPluginPage(office.site, page);
  await press('Filters');
  await choose('Select field', 'Last invited');
  await choose('Select filter', 'is empty');
  await press('Add filter');
  await page.getByText('Last invited is empty').waitFor();
  await see('cora', 'dirk');
});

it('says that a filter makes no sense and shows the way back', async () => {
  await openPluginPage(office.site, page, '?filters[$and][0][shoeSize][$eq]=42');
  await page.getByText('These filters cannot be used.').waitFor();
  await press('Show all members');
  await see('anna', 'ben', 'cora', 'dirk');
});
