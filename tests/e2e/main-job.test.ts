import type { Page } from 'playwright-core';
import { linkIn } from '../support/join-links';
import type { Office } from '../support/office';
import { openWindow } from './support/browser';
import { anyAdmin, openPlayground, openPluginPage, signInByForm } from './support/panel';

let office: Office;
let page: Page;

const typed = [
  'Anna Berg <anna@harbour.test>',
  'ben@harbour.test, ben@harbour.test; cora@@harbour.test',
  'gone@harbour.test dora@gmial.com',
].join('\n');

const box = () => page.getByRole('textbox', { name: /^Addresses/ });
const send = (name = 'Create and send') => page.getByRole('button', { name }).last();

beforeAll(async () => {
  office = await openPlayground();
  await office.site.settings.allowMemberOnlyBooking(false);
  office.mail.answer(({ recipient }) =>
    recipient === 'gone@harbour.test' ? { code: 550, message: 'No such mailbox' } : undefined,
  );
  page = await signInByForm(office.site, await anyAdmin(office.site));
});

it('sends nothing while member-only booking is off, and offers to turn it on', async () => {
  await openPluginPage(office.site, page, '/invite');
  await page.getByText('Nothing can be sent yet: member-only booking is off').waitFor();
  expect(await page.getByRole('radio', { name: 'Create and send' }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Turn on member-only booking' }).click();
  await page.getByText('Nothing can be sent yet').waitFor({ state: 'detached' });
  expect(await page.getByRole('radio', { name: 'Create and send' }).isDisabled()).toBe(false);
});

it('follows a colleague who turns it off and on, without being loaded anew', async () => {
  await office.site.settings.allowMemberOnlyBooking(false);
  await openPluginPage(office.site, page, '/invite');
  await page.getByText('Nothing can be sent yet').waitFor();
  await office.site.settings.allowMemberOnlyBooking();
  await openPluginPage(office.site, page, '/invite');
  await page.getByRole('radio', { name: 'Create and send', disabled: false }).waitFor();
  expect(await page.getByText('Nothing can be sent yet').count()).toBe(0);
});

it('marks wrong addresses where they stand, and sends nothing before they are gone', async () => {
  await box().fill(typed);
  await page.getByText('The address has more than one @ sign.').waitFor();
  expect(await page.locator('mark').allTextContents()).toEqual(['cora@@harbour.test']);
  expect(await send().isDisabled()).toBe(true);
  const mark = (await page.locator('mark').boundingBox())!;
  const area = (await box().boundingBox())!;
  expect(mark.y).toBeGreaterThan(area.y);
  expect(mark.y + mark.height).toBeLessThan(area.y + area.height);

  await page.getByRole('button', { name: 'Use dora@gmail.com' }).click();
  await page.getByRole('button', { name: /Leave out the wrong one/ }).click();
  expect(await box().inputValue()).toBe(
    'Anna Berg <anna@harbour.test>\nben@harbour.test, ben@harbour.test\ngone@harbour.test dora@gmail.com',
  );
  await page.getByText('4 new').first().waitFor();
  await page.getByText('1 duplicate').first().waitFor();
});

it('fills the output log until the last letter is out', async () => {
  await page.getByRole('textbox', { name: 'Subject' }).fill('Come aboard');
  await page.getByRole('textbox', { name: 'Button text' }).fill('Get your key');
  await send().click();
  await page.getByRole('heading', { name: 'Output log' }).waitFor();
  await page.getByText('1 letter could not be delivered.').waitFor();
  const row = (address: string) => page.getByRole('row', { name: new RegExp(address) });
  expect(await row('gone@harbour.test').innerText()).toContain('No such mailbox');
  expect(await row('anna@harbour.test').innerText()).toContain('Sent');
  expect(await row('ben@harbour.test').last().textContent()).toContain('Duplicate');
  // The URL keeps the log open, so that it is still there after a reload.
  await page.reload();
  await page.getByText('1 letter could not be delivered.').waitFor();
});

it('gives the log as a file', async () => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download CSV' }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const file = Buffer.concat(chunks).toString('utf8');
  expect(file.split('\r\n')[0]).toContain('Address');
  expect(file).toContain('gone@harbour.test');
  expect(file).toContain('No such mailbox');
});

it('brings the letter, lets the invitee join, and shows the member as validated', async () => {
  const [letter] = office.mail.lettersTo('anna@harbour.test');
  expect(letter!.parsed.subject).toBe('Come aboard');
  const invitee = await openWindow({ width: 390, height: 844 });
  await invitee.goto(linkIn(letter!));
  for (const field of await invitee.locator('input[type=password]').all()) {
    await field.fill('correct-horse-1');
  }
  await invitee.getByRole('button', { name: 'Join now' }).click();
  await invitee.getByText('You are in').waitFor();
  await office.mail.waitFor(() => office.mail.lettersTo('anna@harbour.test').length === 3);

  await openPluginPage(office.site, page);
  const row = page.getByRole('row', { name: /anna@harbour.test/ });
  await row.getByText('Validated').waitFor();
  await row.getByRole('button', { name: /^Actions for/ }).click();
  await page.getByRole('menuitem', { name: 'Correct address…' }).waitFor();
  expect(await page.getByRole('menuitem', { name: /Invite|Resend/ }).count()).toBe(0);
  await page.keyboard.press('Escape');
});

it('asks before typed addresses are left behind', async () => {
  await openPluginPage(office.site, page, '/invite');
  await box().fill('later@harbour.test');
  await page.getByRole('link', { name: 'Back to members' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stay' }).click();
  expect(await box().inputValue()).toBe('later@harbour.test');
  await page.getByRole('radio', { name: 'Create, send later' }).click();
  await send('Create, send later').click();
  await page.getByText('The addresses are on the roster.').waitFor();
  expect(office.mail.lettersTo('later@harbour.test')).toHaveLength(0);
});
