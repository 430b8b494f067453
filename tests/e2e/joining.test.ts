import type { Page } from 'playwright-core';
import { inviteAll } from '../support/invite';
import { findRow, openOffice, types, type Office } from '../support/office';
import { allFaults } from './support/axe';
import { openWindow } from './support/browser';

const phone = { width: 360, height: 740 };

let office: Office;

const invite = async (email: string): Promise<string> =>
  (await inviteAll(office, [email]))[0]!.link;

/** Collects what the browser refused to load or run. */
const watchRefusals = (page: Page): string[] => {
  const refusals: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refusals.push(message.text());
  });
  page.on('pageerror', (error) => refusals.push(String(error)));
  return refusals;
};

beforeAll(async () => {
  office = await openOffice();
  await office.site.settings.update({
    organisation: { name: 'Harbour Club', colour: '#7a1fa2' },
    welcomeLetter: { webAppUrl: 'https://app.harbour.test/' },
  });
});

it('shows the password and hides it, without anything that its policy forbids', async () => {
  const link = await invite('shown@join.test');
  const page = await openWindow(phone);
  const refusals = watchRefusals(page);
  await page.goto(link);
  const field = page.getByRole('textbox', { name: 'New password' });
  await field.fill('a good password');
  const button = page.getByRole('button', { name: /^Show/ }).first();
  await button.click();
  expect(await field.getAttribute('type')).toBe('text');
  expect(await allFaults(page)).toEqual([]);
  await page.getByRole('button', { name: /^Hide/ }).click();
  expect(await field.getAttribute('type')).toBe('password');
  expect(refusals).toEqual([]);
});

it('lets somebody join without script, by keyboard alone', async () => {
  const link = await invite('plain@join.test');
  const page = await openWindow({ ...phone, script: false });
  await page.goto(link);
  expect(await page.getByRole('button', { name: /^Show/ }).count()).toBe(0);
  await page.getByRole('textbox', { name: 'New password' }).focus();
  await page.keyboard.type('a good password');
  await page.keyboard.press('Tab');
  await page.keyboard.type('another password');
  await page.keyboard.press('Enter');
  await page.getByText('This is not the same as the first one').waitFor();
  for (const field of await page.locator('input[type=password]').all()) {
    await field.fill('a good password');
  }
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'You are in' }).waitFor();
  const { state } = await findRow(office, 'member', { email: 'plain@join.test' });
  expect(state).toBe('validated');
});

it('is friendly at the second click', async () => {
  const link = await invite('again@join.test');
  const page = await openWindow(phone);
  await page.goto(link);
  for (const field of await page.locator('input[type=password]').all()) {
    await field.fill('a good password');
  }
  await page.getByRole('button', { name: 'Join now' }).click();
  await page.getByRole('heading', { name: 'You are in' }).waitFor();
  await page.goto(link);
  await page.getByRole('heading', { name: 'You have joined already' }).waitFor();
  const signIn = page.getByRole('link', { name: /sign in/i }).first();
  expect(await signIn.getAttribute('href')).toBe('https://app.harbour.test/');
});

it('declines from the letter, and not by opening it', async () => {
  const link = await invite('no@join.test');
  const page = await openWindow(phone);
  await page.goto(`${link}/decline`);
  expect((await findRow(office, 'invitation', { email: 'no@join.test' })).state).toBe('pending');
  await page.getByLabel('Never invite me again').check();
  await page.getByRole('button', { name: 'Decline the invitation' }).click();
  await page.getByRole('heading', { name: 'You have declined' }).waitFor();
  const member = await findRow(office, 'member', { email: 'no@join.test' });
  expect(member.suppression).toBe('declined');
});

it('speaks the language of who opens the link', async () => {
  await office.site.strapi
    .documents(types.member)
    .create({ data: { email: 'nl@join.test', language: 'nl', firstName: 'Noor' } as never });
  const page = await openWindow(phone);
  await page.goto(await invite('nl@join.test'));
  expect(await page.locator('html').getAttribute('lang')).toBe('nl');
  await page.getByText('Noor').first().waitFor();
  expect(await allFaults(page)).toEqual([]);
});
