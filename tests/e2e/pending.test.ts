import { asInvitee } from '../support/invitee';
import type { Page } from 'playwright-core';
import { inviteAll, type Invited } from '../support/invite';
import { tokenOf } from '../support/join-links';
import type { Office } from '../support/office';
import { anyAdmin, openPlayground, openPluginPage, signIn } from './support/panel';

let office: Office;
let page: Page;
let invited: Invited[];

const act = async (address: string, action: string) => {
  await page.getByRole('button', { name: new RegExp(`^Actions for .*${address}`) }).click();
  await page.getByRole('menuitem', { name: action }).click();
};

const stateOf = async (token: string): Promise<string> => {
  const { body } = await asInvitee(office.site, 'lookup', { token });
  return body.data.state;
};

beforeAll(async () => {
  office = await openPlayground();
  invited = await inviteAll(office, ['anna@wait.test', 'ben@wait.test', 'cora@wait.test']);
  page = await signIn(office.site, await anyAdmin(office.site));
  await openPluginPage(office.site, page, '/pending');
});

it('copies a link that works', async () => {
  await act('anna@wait.test', 'Copy link');
  await page
    .getByText(/^Link copied/)
    .first()
    .waitFor();
  const link = await page.evaluate<string>('navigator.clipboard.readText()');
  expect(tokenOf(link)).toBe(invited[0]!.token);
});

it('sends a new letter, and the old link says so', async () => {
  await act('ben@wait.test', 'Resend');
  await page.getByText('1 invitation resent.').first().waitFor();
  await office.mail.waitFor(() => office.mail.lettersTo('ben@wait.test').length === 2);
  expect(await stateOf(invited[1]!.token)).toBe('replaced');
});

it('asks before links stop working, and gives the focus back', async () => {
  const menu = page.getByRole('button', { name: /^Actions for .*cora@wait.test/ });
  await act('cora@wait.test', 'Cancel');
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await page.evaluate('document.activeElement.textContent')).toBe(await menu.textContent());
  expect(await stateOf(invited[2]!.token)).toBe('pending');

  await act('cora@wait.test', 'Cancel');
  await dialog.getByRole('button', { name: 'Cancel invitation' }).click();
  await page.getByText('1 invitation cancelled.').first().waitFor();
  expect(await stateOf(invited[2]!.token)).toBe('cancelled');
  await page.getByRole('cell', { name: 'cora@wait.test' }).waitFor({ state: 'detached' });
});

it('cancels all that are ticked', async () => {
  await page.getByRole('checkbox', { name: 'Select all entries' }).click();
  await page.getByRole('button', { name: 'Cancel 2 invitations' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel 2 invitations' }).click();
  // The output log says what became of each.
  await page.waitForURL(/\/batches\/[^/]+$/);
  expect(await stateOf(invited[0]!.token)).toBe('cancelled');
});
