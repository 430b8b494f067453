import type { Locator, Page } from 'playwright-core';
import { asAdmin, inviteAll, inviteBatch, type Invited } from '../support/invite';
import { findRow, type Office } from '../support/office';
import { allowAction, password, signIn as signInMember } from '../support/accounts';
import { BothThemes } from './support/both-themes';
import { anyAdmin, openPlayground, signIn, openPanelPage } from './support/panel';

let office: Office;
let page: Page;

const type = 'plugin::member-invites.member';

const openList = async (of: Page) => {
  await openPanelPage(office.site, of, `/content-manager/collection-types/${type}`);
  await of.getByRole('heading', { level: 1, name: 'Member' }).waitFor();
};

const openMember = async (email: string, of = page) => {
  const { documentId } = await findRow(office, 'member', { email });
  await openPanelPage(office.site, of, `/content-manager/collection-types/${type}/${documentId}`);
  await panelOf(of).waitFor();
};

/** Finds our panel; Strapi's own panels have no name to find them by. */
const panelOf = (of: Page): Locator =>
  of.locator('aside').filter({ has: of.getByRole('heading', { name: 'History' }) });

const panel = () => panelOf(page);

const button = (name: string) => panel().getByRole('button', { name });

beforeAll(async () => {
  office = await openPlayground();
  await allowAction(office.site, 'authenticated', 'api::booking.booking.create');
  await inviteAll(office, ['ben@side.test', 'dora@side.test']);
  await inviteBatch(office.site, ['Anna Berg <anna@side.test>', 'cora@side.test'], {
    send: false,
  });
  page = await signIn(office.site, await anyAdmin(office.site));
});

it('invites from the edit view, and panel and form show the new state', async () => {
  await openMember('anna@side.test');
  await panel().getByText('Not invited').waitFor();
  await panel().getByText('Put on the roster, not mailed').waitFor();
  await button('Invite to claim account…').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /Address/ }).fill('anna.berg@side.test');
  await dialog.getByRole('button', { name: 'Correct and send' }).click();
  await dialog.waitFor({ state: 'detached' });
  await office.mail.waitFor(() => office.mail.lettersTo('anna.berg@side.test').length === 1);
  await panel().getByText('Pending').waitFor();
  await panel().getByText('anna@side.test → anna.berg@side.test').waitFor();
  await page.getByRole('heading', { level: 1, name: 'anna.berg@side.test' }).waitFor();
  expect(await page.getByLabel('Address').inputValue()).toBe('anna.berg@side.test');
  expect(await page.getByRole('combobox', { name: 'Status' }).textContent()).toContain('pending');
});

it('follows an address that is changed in the form, and tells that the old link is closed', async () => {
  await openMember('dora@side.test');
  await button('Copy link').waitFor();
  await page.getByLabel('Address').fill('dora.berg@side.test');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page
    .getByText(/The open invitation to dora@side.test was closed/)
    .first()
    .waitFor();
  await panel().getByText('dora@side.test → dora.berg@side.test').waitFor();
  await button('Copy link').waitFor({ state: 'detached' });
});

it('tells what happened, by whom, with the output log', async () => {
  await openMember('ben@side.test');
  const invited = panel().getByRole('listitem').filter({ hasText: 'Invited' });
  await invited.getByRole('link', { name: 'Output log' }).click();
  await page.waitForURL(/plugins\/member-invites\/batches\//);
  await page.getByRole('heading', { name: 'Output log' }).waitFor();
  await page.getByRole('gridcell', { name: 'ben@side.test' }).first().waitFor();
});

it('resends, copies the link and cancels', async () => {
  await openMember('ben@side.test');
  await button('Resend').click();
  await panel().getByText('Invitation sent again').waitFor();
  await button('Copy link').click();
  await panel().getByText('Link copied').waitFor();
  await button('Cancel invitation').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel invitation' }).click();
  await panel().getByText('Invitation cancelled').waitFor();
  await panel().getByText('Not invited').waitFor();
  await button('Copy link').waitFor({ state: 'detached' });
});

it('waits with its actions while something typed is not saved, and keeps that', async () => {
  await openMember('cora@side.test');
  await page.getByLabel('First name').fill('Cora');
  await panel()
    .getByText(/Save or undo what you changed/)
    .waitFor();
  expect(await button('Invite to claim account…').isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Save' }).click();
  await panel()
    .getByText(/Save or undo what you changed/)
    .waitFor({ state: 'detached' });
  expect(await page.getByLabel('First name').inputValue()).toBe('Cora');
});

it('offers no invitation once the account is claimed, and shows what the member booked', async () => {
  const [{ token }] = (await inviteAll(office, ['fay@side.test'])) as [Invited];
  await office.site.request
    .post('/api/member-invites/invitation/accept')
    .send({ token, password })
    .expect(200);
  const { body } = await signInMember(office.site, 'fay@side.test', password).expect(200);
  const booking = { data: { place: 'Berth 7', startsAt: '2030-05-01T09:00:00.000Z' } };
  await office.site.request
    .post('/api/bookings')
    .auth(body.jwt, { type: 'bearer' })
    .send(booking)
    .expect(201);

  await openMember('fay@side.test');
  await panel().getByText('Validated').waitFor();
  await panel().getByText('Accepted the invitation').waitFor();
  expect(await button('Invite to claim account…').count()).toBe(0);
  await page.getByText('Berth 7').waitFor();
});

it('is not beside a member that is being written', async () => {
  await openPanelPage(office.site, page, `/content-manager/collection-types/${type}/create`);
  await page.getByRole('heading', { name: 'Create an entry' }).waitFor();
  expect(await panel().count()).toBe(0);
});

it('invites the members ticked in the list', async () => {
  await openList(page);
  for (const email of ['ben@side.test', 'cora@side.test']) {
    await page
      .getByRole('row', { name: new RegExp(email) })
      .getByRole('checkbox')
      .click();
  }
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  await page.waitForURL(/plugins\/member-invites\/invite\?members=/);
  await page.getByText('2 members chosen').waitFor();
});

it('has no serious fault, light or dark', async () => {
  const windows = await BothThemes.signIn(office.site, await anyAdmin(office.site));
  const { body } = await asAdmin(office.site, 'get', '/members?q=fay@side.test');
  expect(body.data).toHaveLength(1);
  for (const email of ['fay@side.test', 'anna.berg@side.test']) {
    const faults = await windows.faults(
      async (of) => {
        await openMember(email, of);
        await panelOf(of).getByRole('listitem').first().waitFor();
      },
      { within: 'aside:has(section)' },
    );
    expect(faults).toEqual([]);
  }
});
