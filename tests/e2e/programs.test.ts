import type { Page } from 'playwright-core';
import { inviteAll, inviteBatch } from '../support/invite';
import { createProgram } from '../support/invitee';
import { findRows, type Office } from '../support/office';
import { BothThemes } from './support/both-themes';
import { anyAdmin, openPlayground, signIn, openPanelPage } from './support/panel';

let office: Office;
let page: Page;
let sailing: string;

const type = 'plugin::member-invites.program';

const listPath = `/content-manager/collection-types/${type}`;

const openProgram = async (id: string, of = page) => {
  await openPanelPage(office.site, of, `${listPath}/${id}`);
  await of
    .getByText(/this program/)
    .first()
    .waitFor();
};

const question = (of = page) => of.getByRole('alertdialog');

beforeAll(async () => {
  office = await openPlayground();
  const create = async (name: string) => (await createProgram(office.site, { name })).documentId;
  sailing = await create('Sailing');
  await create('Rowing');
  await create('Diving');
  await inviteAll(office, ['anna@sail.test', 'ben@sail.test'], { program: sailing });
  await inviteBatch(office.site, ['cora@sail.test'], { program: sailing, send: false });
  page = await signIn(office.site, await anyAdmin(office.site));
});

it('shows who has a program, and leads to them', async () => {
  await openProgram(sailing);
  await page.getByText('3 members have this program, none of them with an account yet.').waitFor();
  await page.getByText('2 open invitations name it.').waitFor();
  await page.getByRole('link', { name: 'See them under Members' }).click();
  await page.waitForURL((url) => url.search.includes(`program=${sailing}`));
  await page.getByRole('link', { name: 'cora@sail.test' }).waitFor();
});

it('invites to a program', async () => {
  await openProgram(sailing);
  await page.getByRole('link', { name: 'Invite to this program' }).click();
  await page.getByRole('heading', { name: 'Invite members' }).waitFor();
  await page.getByRole('combobox', { name: 'Program' }).getByText('Sailing').waitFor();
});

it('says in the list and in the edit view what deleting touches, and deletes nothing unasked', async () => {
  const touched =
    '3 members lose it and stay members; none of them has an account. 2 open invitations name it: they stay open and name no program.';
  await openProgram(sailing);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: /Delete entry/ }).click();
  await question()
    .getByText(/^Are you sure/)
    .waitFor();
  await question().getByText(touched).waitFor();
  await question().getByRole('button', { name: 'Cancel' }).click();

  await openPanelPage(office.site, page, listPath);
  const row = page.getByRole('row', { name: /Sailing/ });
  await row.getByRole('button', { name: 'Row actions' }).click();
  await page.getByRole('menuitem', { name: /Delete entry/ }).click();
  await question().getByText(touched).waitFor();
  await question().getByRole('button', { name: 'Cancel' }).click();
  expect(await findRows(office, 'program')).toHaveLength(3);
});

it('says of ticked programs what each touches, and deletes as Strapi does', async () => {
  await openPanelPage(office.site, page, listPath);
  for (const name of ['Rowing', 'Diving']) {
    await page
      .getByRole('row', { name: new RegExp(name) })
      .getByRole('checkbox')
      .click();
  }
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await question().getByText('Rowing').waitFor();
  await question().getByText('No member has it.').nth(1).waitFor();
  await question().getByRole('button', { name: 'Confirm' }).click();
  await page.getByRole('row', { name: /Rowing/ }).waitFor({ state: 'detached' });
  expect(await findRows(office, 'program')).toHaveLength(1);
});

it('has no serious fault, light or dark', async () => {
  const windows = await BothThemes.signIn(office.site, await anyAdmin(office.site));
  const faults = await windows.faults(
    async (of) => {
      await openProgram(sailing, of);
      await of.getByRole('button', { name: 'More actions' }).click();
      await of.getByRole('menuitem', { name: /Delete entry/ }).click();
      await question(of)
        .getByText(/members lose it/)
        .waitFor();
    },
    { within: '[role="alertdialog"]' },
  );
  expect(faults).toEqual([]);
});
