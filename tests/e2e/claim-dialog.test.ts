import { asInvitee } from '../support/invitee';
import type { Page } from 'playwright-core';
import { inviteBatch, inviteAll, type Invited } from '../support/invite';
import type { Office } from '../support/office';
import { until } from '../support/until';
import { BothThemes } from './support/both-themes';
import { enter, hasFocus, pressUntilAt, tabTo } from './support/keyboard';
import { adminWhoMay, anyAdmin, openPlayground, openPluginPage, signIn } from './support/panel';

let office: Office;
let page: Page;
let invited: Invited[];

const claimItem = 'Invite to claim account…';

const dialogOf = (of: Page) => of.getByRole('dialog');

const open = async (address: string, item = claimItem, of = page) => {
  await openPluginPage(office.site, of);
  await of.getByRole('button', { name: `Actions for ${address}` }).click();
  await of.getByRole('menuitem', { name: item }).click();
  await dialogOf(of).waitFor();
};

const field = () => dialogOf(page).getByRole('textbox', { name: /Address/ });

const untilClosed = () => dialogOf(page).waitFor({ state: 'detached' });

const stateOf = async (token: string): Promise<string> => {
  const { body } = await asInvitee(office.site, 'lookup', { token });
  return body.data?.state ?? body.error.details.code;
};

beforeAll(async () => {
  office = await openPlayground();
  invited = await inviteAll(office, ['bne@claim.test', 'cora@claim.test', 'dora@claim.test']);
  await inviteBatch(office.site, ['Anna Berg <anna@claim.test>', 'emil@claim.test'], {
    send: false,
  });
  page = await signIn(office.site, await anyAdmin(office.site));
});

it('shows the address, and sends to it', async () => {
  await open('anna@claim.test');
  await dialogOf(page).getByText('Anna Berg').waitFor();
  expect(await field().inputValue()).toBe('anna@claim.test');
  await dialogOf(page).getByRole('button', { name: 'Send invitation' }).click();
  await untilClosed();
  await page.getByText('The invitation to anna@claim.test is on its way.').first().waitFor();
  await office.mail.waitFor(() => office.mail.lettersTo('anna@claim.test').length === 1);
  await page.getByRole('row', { name: /anna@claim.test.*Pending/ }).waitFor();
});

it('corrects the address first: the letter goes to the new one, and nothing works on the old link', async () => {
  await open('bne@claim.test');
  await field().fill('ben@claim.test');
  await dialogOf(page)
    .getByText('The open invitation to bne@claim.test is closed: its link stops working at once.')
    .waitFor();
  await dialogOf(page).getByRole('button', { name: 'Correct and send' }).click();
  await untilClosed();
  await page
    .getByText(/The open invitation to bne@claim.test was closed/)
    .first()
    .waitFor();
  await office.mail.waitFor(() => office.mail.lettersTo('ben@claim.test').length === 1);
  expect(await stateOf(invited[0]!.token)).not.toBe('pending');
  expect(office.mail.lettersTo('bne@claim.test')).toHaveLength(1);
  await page.getByRole('row', { name: /ben@claim.test.*Pending/ }).waitFor();
});

it('tells at the field that somebody else has the address', async () => {
  await open('emil@claim.test');
  await field().fill('CORA@claim.test');
  await dialogOf(page).getByRole('button', { name: 'Correct and send' }).click();
  await dialogOf(page).getByText('Another member has this address.').waitFor();
  expect(office.mail.lettersTo('emil@claim.test')).toHaveLength(0);
});

it('takes no mouse, and gives the focus back', async () => {
  await openPluginPage(office.site, page);
  const menu = page.getByRole('button', { name: 'Actions for cora@claim.test' });
  await enter(page, menu);
  await pressUntilAt(page, 'ArrowDown', page.getByRole('menuitem', { name: claimItem }));
  await page.keyboard.press('Enter');
  await tabTo(page, field());
  await page.keyboard.press('Enter');
  await untilClosed();
  await until(() => hasFocus(menu), { what: 'the focus is back at the menu button' });
  await office.mail.waitFor(() => office.mail.lettersTo('cora@claim.test').length === 2);
  expect(await stateOf(invited[1]!.token)).toBe('replaced');
});

it('offers to turn member-only booking on, over the dialog, and sends then', async () => {
  await office.site.settings.allowMemberOnlyBooking(false);
  await open('emil@claim.test');
  await dialogOf(page).getByRole('button', { name: 'Send invitation' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Turn on and send' }).click();
  await untilClosed();
  await office.mail.waitFor(() => office.mail.lettersTo('emil@claim.test').length === 1);
});

it('lets a role that may only invite see the address, and not correct it', async () => {
  const clerk = await signIn(office.site, await adminWhoMay(office.site, ['read', 'invite']));
  await open('dora@claim.test', claimItem, clerk);
  const address = dialogOf(clerk).getByRole('textbox', { name: /Address/ });
  await dialogOf(clerk)
    .getByText(/takes the right “Change members”/)
    .waitFor();
  expect(await address.isEditable()).toBe(false);
});

it('corrects an address and mails nobody', async () => {
  await open('dora@claim.test', 'Correct address…');
  await field().fill('doris@claim.test');
  await dialogOf(page).getByRole('button', { name: 'Save' }).click();
  await untilClosed();
  await page.getByRole('row', { name: /doris@claim.test.*Not invited/ }).waitFor();
  expect(await stateOf(invited[2]!.token)).not.toBe('pending');
  expect(office.mail.lettersTo('doris@claim.test')).toHaveLength(0);
});

it('has no serious fault, light or dark', async () => {
  const windows = await BothThemes.signIn(office.site, await anyAdmin(office.site));
  for (const item of [claimItem, 'Correct address…']) {
    const faults = await windows.faults(
      async (of) => {
        await open('cora@claim.test', item, of);
        await dialogOf(of)
          .getByRole('textbox', { name: /Address/ })
          .fill('cora@gmial.com');
        await dialogOf(of).getByRole('button', { name: 'Use cora@gmail.com' }).waitFor();
      },
      { within: '[role="dialog"]' },
    );
    expect(faults).toEqual([]);
  }
});
