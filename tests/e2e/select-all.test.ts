import type { Page } from 'playwright-core';
import { inviteBatch } from '../support/invite';
import { findRows, types, type Office } from '../support/office';
import { until } from '../support/until';
import { enter, hasFocus, pressUntilAt, tabTo } from './support/keyboard';
import { anyAdmin, openPlayground, openPluginPage, signIn } from './support/panel';

let office: Office;
let page: Page;

/** Members on three pages, whom a search for "crew" finds. */
const crew = Array.from({ length: 45 }, (_, index) => `crew${index + 10}@harbour.test`);

beforeAll(async () => {
  office = await openPlayground();
  await office.site.strapi
    .documents(types.program)
    .create({ data: { name: 'Rowing', slug: 'rowing' } as never });
  await inviteBatch(office.site, crew, { send: false });
  await inviteBatch(office.site, ['guest@harbour.test']);
  page = await signIn(office.site, await anyAdmin(office.site));
});

const button = (name: string) => page.getByRole('button', { name, exact: true }).first();

const untick = (email: string) => page.getByRole('checkbox', { name: `Select ${email}` }).click();

const toPage = async (number: number): Promise<void> => {
  await page.getByRole('link', { name: `Go to page ${number}` }).click();
  await page.waitForURL(new RegExp(`page=${number}`));
};

/** Selects all members that a search for "crew" finds. */
const selectCrew = async (): Promise<void> => {
  await openPluginPage(office.site, page, '?_q=crew&sort=email:ASC');
  await page.getByRole('checkbox', { name: 'Select all entries' }).click();
  await page.getByText('20 on this page are ticked.').waitFor();
  await page.getByRole('button', { name: /^Select all \d+ results$/ }).click();
};

const ask = async (item: string): Promise<void> => {
  await button('More actions').click();
  await page.getByRole('menuitem', { name: item }).click();
  await page.getByRole('alertdialog').waitFor();
};

const confirm = async (name: string): Promise<void> => {
  await page.getByRole('alertdialog').getByRole('button', { name, exact: true }).click();
  await page.waitForURL(/\/batches\/\w+/);
  await page.getByText('All members have been processed').waitFor();
};

const namesOf = async (where: object): Promise<unknown[]> =>
  (await findRows(office, 'member', where)).map(({ email }) => email);

it('does something to all results on every page, but for those unticked', async () => {
  await selectCrew();
  await page.getByText('Everything is selected: 45 results.').waitFor();
  await untick('crew12@harbour.test');
  await toPage(3);
  await untick('crew54@harbour.test');
  await toPage(1);
  await page.getByText('43 of 45 results are selected.').waitFor();
  await ask('Add tag…');
  await page.getByRole('heading', { name: 'Add a tag to 43 members' }).waitFor();
  await page.getByRole('textbox', { name: /new tag$/ }).fill('Night shift');
  await confirm('Add tag');

  await page.getByRole('heading', { name: 'Tag Night shift added' }).waitFor();
  await page.getByText('43 Tag added').waitFor();
  const tagged = await namesOf({ tags: { name: 'Night shift' } });
  expect(tagged).toHaveLength(43);
  expect(tagged).not.toContain('crew12@harbour.test');
  expect(tagged).not.toContain('crew54@harbour.test');

  await page.getByRole('link', { name: 'Output logs' }).click();
  await page.getByRole('row', { name: /Tag Night shift added/ }).waitFor();
});

it('shows all that can be done at once, on a small screen too', async () => {
  const phone = await signIn(office.site, await anyAdmin(office.site), { width: 400 });
  await openPluginPage(office.site, phone);
  await phone.getByRole('checkbox', { name: 'Select guest@harbour.test' }).click();
  await phone.getByRole('button', { name: 'More actions' }).click();
  const menu = phone.getByRole('menu');
  await menu.getByRole('menuitem', { name: 'Delete…' }).waitFor();
  const hidden = await menu.evaluate((element) => element.scrollHeight - element.clientHeight);
  expect(hidden).toBeLessThanOrEqual(0);
});

it('reads back what was done on the roster at once', async () => {
  await openPluginPage(office.site, page);
  await page.getByRole('combobox', { name: 'Tag' }).click();
  await page.getByRole('option', { name: 'Night shift' }).click();
  await page.getByRole('checkbox', { name: 'Select all entries' }).click();
  await button('Select all 43 results').click();
  await ask('Add to program…');
  await page.getByRole('combobox', { name: 'Program' }).last().click();
  await page.getByRole('option', { name: 'Rowing' }).click();
  await confirm('Add');
  await page.getByRole('heading', { name: 'Added to program Rowing' }).waitFor();
  await openPluginPage(office.site, page, '?_q=crew13');
  const row = page.getByRole('row', { name: /crew13@harbour.test/ });
  await row.getByText('Rowing').waitFor();
  await row.getByText('Night shift').waitFor();
});

it('stays where one looks when all are selected', async () => {
  await openPluginPage(office.site, page, '?_q=crew&sort=email:ASC');
  await page.getByRole('checkbox', { name: 'Select all entries' }).click();
  const placeOfActions = async () => (await button('More actions').boundingBox())?.y;
  const before = await placeOfActions();
  const all = page.getByRole('button', { name: /^Select all \d+ results$/ });
  await all.click();
  await all.waitFor({ state: 'detached' });
  expect(await placeOfActions()).toBe(before);
});

it('invites everything that was found, and shows whom', async () => {
  await openPluginPage(office.site, page, '?_q=crew1&sort=email:ASC');
  await page.getByRole('checkbox', { name: 'Select crew10@harbour.test' }).click();
  await button('Select all 10 results').click();
  await untick('crew11@harbour.test');
  await button('Invite…').click();
  await page.getByText('9 members chosen').waitFor();
  await button('Remove crew12@harbour.test').click();
  await page.getByText('8 members chosen').waitFor();
  await button('Create and send').click();
  await page.getByText('8 Invited').waitFor();
  expect(await namesOf({ state: 'pending', email: { $startsWith: 'crew' } })).toEqual(
    crew.filter((email) => /crew1[03-9]@/.test(email)),
  );
});

it('deletes after asking, by keyboard alone, and gives the focus back to who thought better of it', async () => {
  await openPluginPage(office.site, page, '?_q=crew5');
  await tabTo(page, page.getByRole('checkbox', { name: 'Select all entries' }));
  await page.keyboard.press('Space');
  await page.getByText('5 on this page are ticked.').waitFor();
  const choose = async () => {
    await enter(page, button('More actions'));
    await pressUntilAt(page, 'ArrowDown', page.getByRole('menuitem', { name: 'Delete…' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Delete 5 members?' }).waitFor();
    await page.getByRole('menu').waitFor({ state: 'detached' });
  };
  await choose();
  await pressUntilAt(
    page,
    'Tab',
    page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }),
  );
  await page.keyboard.press('Enter');
  await until(() => hasFocus(button('More actions')), { what: 'the focus is back' });
  await choose();
  const confirming = page.getByRole('alertdialog').getByRole('button', { name: 'Delete' });
  await pressUntilAt(page, 'Tab', confirming);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Members deleted' }).waitFor();
  await page.getByText('5 Deleted').waitFor();
  await until(() => hasFocus(page.getByRole('heading', { name: 'Output log' })), {
    what: 'the log has the focus',
  });
  expect(await namesOf({ email: { $startsWith: 'crew5' } })).toEqual([]);
  expect(await namesOf({ email: 'guest@harbour.test' })).toHaveLength(1);
});
