import type { Page } from 'playwright-core';
import { inviteAll } from '../support/invite';
import { findRows, type Office } from '../support/office';
import { BothThemes } from './support/both-themes';
import { enter, hasFocus, pressUntilAt, tabTo } from './support/keyboard';
import { adminWhoMay, anyAdmin, openPlayground, openPluginPage, signIn } from './support/panel';

let office: Office;
let page: Page;

interface Upload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const csv = (lines: string[] | Buffer, name = 'people.csv'): Upload => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.isBuffer(lines) ? lines : Buffer.from(lines.join('\r\n')),
});

const input = (of = page) => of.locator('input[type=file]');

const open = (of = page) => openPluginPage(office.site, of, '/import');

const choose = (file: Upload, of = page) => input(of).setInputFiles(file);

const column = (name: string, of = page) => of.getByRole('combobox', { name: `Read “${name}” as` });

const row = (words: string) => page.getByRole('row').filter({ hasText: words });

const people = csv([
  'E-Mail;Vorname;Nachname;Zahlung',
  'anna@file.test;Anna;Berg;card',
  'ben@file.test;Ben;Bø;invoice',
  'old@file.test;Olga;Old;',
  'wrong@;Who;Knows;',
]);

beforeAll(async () => {
  office = await openPlayground();
  await inviteAll(office, ['old@file.test']);
  page = await signIn(office.site, await anyAdmin(office.site));
});

it('reads a file, has its columns put right, and invites the people in it', async () => {
  await open();
  await choose(people);
  await row('anna@file.test').getByText('Will be invited').waitFor();
  await row('old@file.test').getByText('Already pending').waitFor();
  await row('wrong@').getByText('There is nothing after the @ sign.').waitFor();
  expect(await column('E-Mail').textContent()).toContain('Address');
  await column('Zahlung').click();
  await page.getByRole('option', { name: 'Payment method' }).click();
  await page.getByRole('button', { name: 'Create and send' }).click();

  await page.waitForURL(/\/batches\//);
  await page.getByText('All letters are out.').waitFor();
  await row('wrong@').getByText('Not an address').waitFor();
  // Lines are those of the file: the first names the columns.
  await row('wrong@').getByRole('gridcell', { name: '5', exact: true }).waitFor();
  expect(office.mail.lettersTo('anna@file.test')).toHaveLength(1);
  const [ben] = await findRows(office, 'member', { email: 'ben@file.test' });
  expect(ben).toMatchObject({ firstName: 'Ben', lastName: 'Bø', paymentMethod: 'invoice' });
});

it('can be left and come back to, and its log downloaded', async () => {
  await openPluginPage(office.site, page, '/batches');
  await page.getByRole('row').filter({ hasText: 'CSV file' }).getByRole('link').first().click();
  await page.getByRole('heading', { name: 'Output log' }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
});

it('creates only, where that is chosen', async () => {
  await open();
  await page.getByRole('radio', { name: 'Create, send later' }).click();
  await choose(csv(['mail', 'later@file.test']));
  await row('later@file.test').getByText('Will be added').waitFor();
  await page.getByRole('button', { name: 'Create, send later' }).click();
  await page.waitForURL(/\/batches\//);
  await page.getByText(/No letter was sent, as you chose/).waitFor();
  expect(office.mail.lettersTo('later@file.test')).toHaveLength(0);
});

it.each([
  ['an empty file', Buffer.alloc(0), 'There is nothing in this file.'],
  [
    'a picture',
    Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
    /^This file is no text, but perhaps a workbook\./,
  ],
  [
    'a quote left open',
    ['mail;name', 'anna@file.test;"Anna', 'ben@file.test;Ben'],
    /^In line 2 or below it, a quotation mark is opened and never closed\./,
  ],
])('says in words why %s cannot be read, and goes on with another one', async (_, content, why) => {
  await open();
  await choose(csv(content));
  await page.getByText(why).waitFor();
  expect(await page.getByRole('button', { name: 'Create and send' }).isDisabled()).toBe(true);
  await choose(csv(['mail', 'anna@file.test']));
  await row('anna@file.test').waitFor();
  expect(await page.getByText(why).count()).toBe(0);
});

it('asks for the column of the address where it finds none', async () => {
  await open();
  await choose(csv(['colour,size', 'red,big', 'blue,small']));
  await page.getByText('No column holds the address').waitFor();
  expect(await page.getByRole('button', { name: 'Create and send' }).isDisabled()).toBe(true);
});

it('takes no mouse', async () => {
  // From here on the browser hands the file dialog to us; asking for it only when the key is pressed may be
  // too late.
  const asked = page.waitForEvent('filechooser', { timeout: 60_000 });
  await open();
  await tabTo(page, page.getByRole('button', { name: /Drop a file here/ }));
  await page.keyboard.press('Enter');
  await (await asked).setFiles(csv(['mail;who', 'kay@file.test;Kay']));
  await row('kay@file.test').waitFor();
  await enter(page, column('who'));
  await pressUntilAt(page, 'ArrowDown', page.getByRole('option', { name: 'First name' }));
  await page.keyboard.press('Enter');
  const button = page.getByRole('button', { name: 'Create and send' });
  await tabTo(page, button);
  expect(await hasFocus(button)).toBe(true);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/batches\//);
  await row('kay@file.test').getByText('Invited').waitFor();
});

it('lets a role that may not invite create members alone', async () => {
  const clerk = await signIn(office.site, await adminWhoMay(office.site, ['read', 'members']));
  await open(clerk);
  await choose(csv(['mail', 'clerk@file.test']), clerk);
  await clerk.getByText('Will be added').waitFor();
  await clerk.getByRole('button', { name: 'Create members' }).click();
  await clerk.waitForURL(/\/batches\//);
  await clerk.getByText('clerk@file.test').first().waitFor();
});

it('has no serious fault, light or dark', async () => {
  const windows = await BothThemes.signIn(office.site, await anyAdmin(office.site));
  expect(await windows.faults((of) => open(of))).toEqual([]);
  const faults = await windows.faults(async (of) => {
    await open(of);
    await choose(people, of);
    await column('E-Mail', of).waitFor();
  });
  expect(faults).toEqual([]);
  expect(
    await windows.faults(async (of) => {
      await open(of);
      await choose(csv(Buffer.alloc(0)), of);
      await of.getByText('There is nothing in this file.').waitFor();
    }),
  ).toEqual([]);
});
