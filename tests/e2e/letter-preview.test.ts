import type { FrameLocator, Page } from 'playwright-core';
import { findRow, types, type Office } from '../support/office';
import { openWindow } from './support/browser';
import {
  anyAdmin,
  openPlayground,
  openPluginPage,
  signIn,
  type Credentials,
  openPanelPage,
} from './support/panel';

let office: Office;
let admin: Credentials;
let page: Page;

const letter = (): FrameLocator => page.frameLocator('iframe[title="The letter"]');

beforeAll(async () => {
  office = await openPlayground();
  await office.site.settings.update({ organisation: { name: 'Harbour Club' } });
  admin = await anyAdmin(office.site);
  page = await signIn(office.site, admin, { width: 1500 });
});

it('shows the letter beside the form as its first reader will get it', async () => {
  await openPluginPage(office.site, page, '/invite');
  await page.getByRole('textbox', { name: /^Addresses/ }).fill('Anna Berg <anna@look.test>');
  await page.getByRole('textbox', { name: 'Subject' }).fill('Come aboard, {{name}}');
  await page.getByRole('textbox', { name: 'Message' }).fill('The boats are ready.');
  await page.getByRole('heading', { name: 'Come aboard, Anna Berg' }).waitFor();
  await letter().getByText('The boats are ready.').waitFor();
  await letter().getByText('Hello Anna,').waitFor();
});

it('keeps the letter in a frame that runs no script and leads nowhere', async () => {
  expect(await page.locator('iframe[title="The letter"]').getAttribute('sandbox')).toBe('');
  await letter().getByRole('link', { name: 'Accept the invitation' }).click();
  await letter().getByText('The boats are ready.').waitFor();
  expect(page.url()).toContain('/member-invites/invite');
  expect(page.context().pages()).toHaveLength(1);
});

it('shows it on a phone and as text', async () => {
  await page.getByRole('button', { name: 'Phone' }).click();
  const box = await page.locator('iframe[title="The letter"]').boundingBox();
  expect(box!.width).toBeLessThanOrEqual(360);
  await page.getByRole('button', { name: 'Text', exact: true }).click();
  const text = await page.getByRole('region', { name: 'The letter as text' }).innerText();
  expect(text).toContain('The boats are ready.');
  expect(text).toMatch(/\n\nhttp:\/\/\S+\/api\/member-invites\/join\/sample\n\n/);
});

it('sends it to the admin, as it stands', async () => {
  await page.getByRole('button', { name: 'Send me a test letter' }).click();
  await page.getByText(`Sent to ${admin.email}.`).waitFor();
  const [received, ...more] = office.mail.lettersTo(admin.email);
  expect(more).toEqual([]);
  expect(received!.parsed.subject).toBe('[Test] Come aboard, Anna Berg');
});

it('leads from the test letter to a page that says what the link stands for', async () => {
  const [received] = office.mail.lettersTo(admin.email);
  const [link] = /http\S+\/join\/sample/.exec(received!.parsed.text!)!;
  const reader = await openWindow({ width: 360 });
  const answer = await reader.goto(link);
  expect(answer!.status()).toBe(200);
  await reader
    .getByRole('heading', { level: 1, name: 'This is where your members arrive' })
    .waitFor();
});

it('shows texts of the settings while they are typed, in the language they are typed in', async () => {
  await openPanelPage(office.site, page, '/settings/member-invites');
  page.once('dialog', (dialog) => void dialog.accept());
  await page
    .getByRole('tab', { name: /Nederlands/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: 'Heading of the invitation' }).fill('Kom aan boord');
  await letter().getByRole('heading', { name: 'Kom aan boord' }).waitFor();
  await letter().getByText('Uitnodiging aannemen').waitFor();
  expect((await office.site.settings.get()).translations.nl!.invitationLetter.heading).toBe('');
});

it('says the same in the letter that is sent once they are saved', async () => {
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved').first().waitFor();
  await office.site.strapi
    .documents(types.member)
    .create({ data: { email: 'noor@look.test', language: 'nl', firstName: 'Noor' } as never });
  await openPluginPage(office.site, page, '/invite');
  await page.getByRole('textbox', { name: /^Addresses/ }).fill('noor@look.test');
  await page.getByRole('button', { name: 'Create and send' }).last().click();
  await office.mail.waitFor(() => office.mail.lettersTo('noor@look.test').length > 0);
  const [received] = office.mail.lettersTo('noor@look.test');
  expect(received!.parsed.text).toContain('Kom aan boord');
  expect(received!.parsed.text).toContain('Hallo Noor,');
  expect((await findRow(office, 'member', { email: 'noor@look.test' })).state).toBe('pending');
});
