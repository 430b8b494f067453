import type { Page } from 'playwright-core';
import { inviteAll } from '../support/invite';
import type { Office } from '../support/office';
import { until } from '../support/until';
import { enter, focused, hasFocus, pressUntilAt, tabTo } from './support/keyboard';
import { anyAdmin, openPlayground, openPluginPage, signIn } from './support/panel';

let office: Office;
let page: Page;

const button = (name: string) => page.getByRole('button', { name }).first();

const menuItem = (name: string) => page.getByRole('menuitem', { name });

const menuButton = () => button('Actions for cora@harbour.test');

/** Goes from the row's menu button to one of its items. */
const chooseInMenu = async (item: string): Promise<void> => {
  await enter(page, menuButton());
  await pressUntilAt(page, 'ArrowDown', menuItem(item));
  await page.keyboard.press('Enter');
  await page.getByRole('alertdialog').waitFor();
  await page.getByRole('menu').waitFor({ state: 'detached' });
};

/**
 * Presses Escape until the dialog is closed: the menu that opened it may still be fading out and take the
 * first key.
 */
const closeByEscape = () =>
  until(
    async () => {
      await page.keyboard.press('Escape');
      await page.waitForTimeout(300);
      return (await page.getByRole('alertdialog').count()) === 0;
    },
    { what: 'the dialog is closed' },
  );

const untilFocusIsBack = () =>
  until(() => hasFocus(menuButton()), { what: 'the focus is back at the menu button' }).catch(
    async (error: Error) => {
      throw new Error(`${error.message}: it is at ${await focused(page)}`);
    },
  );

beforeAll(async () => {
  office = await openPlayground();
  await inviteAll(office, ['cora@harbour.test']);
  page = await signIn(office.site, await anyAdmin(office.site));
});

it('takes no mouse to invite people: from the toggle to the output log', async () => {
  await office.site.settings.allowMemberOnlyBooking(false);
  await openPluginPage(office.site, page);

  await tabTo(page, page.getByRole('switch', { name: 'Allow member-only booking' }));
  await page.keyboard.press('Space');
  await page.getByRole('switch', { checked: true }).waitFor();

  await pressUntilAt(page, 'Shift+Tab', page.getByRole('link', { name: 'Invite members' }));
  await page.keyboard.press('Enter');
  const box = page.getByRole('textbox', { name: 'Addresses' });
  await tabTo(page, box);
  await page.keyboard.type('anna@harbour.test, wrong@, ben@harbour.test ');

  await enter(page, button('Show wrong@ in the box'));
  expect(await hasFocus(box)).toBe(true);
  expect(await page.evaluate('String(getSelection())')).toBe('wrong@');

  await enter(page, button('Leave out the wrong one'));
  await page.getByText('1 wrong address was left out.').waitFor();
  expect(await focused(page)).not.toBe('');

  await enter(page, button('Create and send'));
  const heading = page.getByRole('heading', { name: 'Output log' });
  await heading.waitFor();
  expect(await hasFocus(heading)).toBe(true);
  await page.getByText('All letters are out.').waitFor();
  await tabTo(page, page.getByRole('checkbox', { name: 'Problems only' }));
  await page.keyboard.press('Space');
  await enter(page, button('Show all addresses'));
  await page.getByRole('row', { name: /ben@harbour.test.*Invited.*Sent/ }).waitFor();
  expect(office.mail.lettersTo('ben@harbour.test')).toHaveLength(1);
});

it.each(['', '/pending'])(
  'gives the focus back to the menu of the row when the cancel dialog closes: %s',
  async (path) => {
    await openPluginPage(office.site, page, path);
    await chooseInMenu('Cancel invitation');
    expect(await focused(page)).not.toBe('');
    await closeByEscape();
    await untilFocusIsBack();
  },
);

it('gives the focus back when sending was refused for want of the toggle', async () => {
  await office.site.settings.allowMemberOnlyBooking(false);
  await openPluginPage(office.site, page);
  await chooseInMenu('Resend');
  await closeByEscape();
  await untilFocusIsBack();
});
