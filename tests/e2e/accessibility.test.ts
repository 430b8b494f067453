import type { Page } from 'playwright-core';
import { inviteAll, inviteBatch } from '../support/invite';
import { types, type Office } from '../support/office';
import { setRows } from '../support/rows';
import { BothThemes } from './support/both-themes';
import {
  adminWhoMay,
  anyAdmin,
  openPlayground,
  openPluginPage,
  openPanelPage,
} from './support/panel';

const dialog = '[role=alertdialog]';
const menu = '[role=menu]';
const widget = 'section[aria-labelledby="plugin::member-invites.overview"]';
const longAddress = `${'a-very-long-name.'.repeat(3)}anna@harbour.test`;

let office: Office;
let windows: BothThemes;

const open = (page: Page, path = '') => openPluginPage(office.site, page, path);

const see = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click();

const openMenu = async (page: Page, address: string): Promise<void> => {
  await press(page, `Actions for ${address}`);
  await page.getByRole('menu').waitFor();
};

const choose = async (page: Page, address: string, item: string): Promise<void> => {
  await openMenu(page, address);
  await page.getByRole('menuitem', { name: item }).click();
};

const typeAddresses = (page: Page, addresses: string) =>
  page.getByRole('textbox', { name: 'Addresses' }).fill(addresses);

const openHome = async (page: Page, words: string): Promise<void> => {
  await openPanelPage(office.site, page);
  await page.locator(widget).getByText(words).first().waitFor();
};

const openSettings = async (page: Page): Promise<void> => {
  await openPanelPage(office.site, page, '/settings/member-invites');
  await page.getByRole('heading', { name: 'Welcome letter' }).waitFor();
};

const createProgram = (): Promise<{ documentId: string }> =>
  office.site.strapi
    .documents(types.program)
    .create({ data: { name: 'Rowing', slug: 'rowing' } as never });

/** Fills the roster with members in every state, failed letters, and old and new batches. */
const fillRoster = async (): Promise<void> => {
  const { documentId: program } = await createProgram();
  office.mail.answer(({ stage, recipient }) =>
    stage === 'recipient' && recipient.startsWith('gone')
      ? { code: 550, message: 'No such mailbox here' }
      : undefined,
  );
  await inviteAll(office, [longAddress, 'ben@harbour.test'], { program });
  const [late] = await inviteAll(office, ['late@harbour.test']);
  await inviteBatch(office.site, ['new@harbour.test'], { send: false });
  await inviteBatch(office.site, ['gone@harbour.test', 'ben@harbour.test', 'x@gmial.com']);
  await setRows(
    office.site.strapi,
    types.invitation,
    { documentId: late!.id },
    { expiresAt: new Date(Date.now() - 1000) },
  );
  await office.site.strapi.plugin('member-invites').service('invitations').expireDue();
};

beforeAll(async () => {
  office = await openPlayground();
  windows = await BothThemes.signIn(office.site, await anyAdmin(office.site));
});

describe('on a site where nobody was invited yet', () => {
  it('has no serious fault on the lists', async () => {
    expect(await windows.faults((page) => open(page))).toEqual([]);
    expect(await windows.faults((page) => open(page, '/batches'))).toEqual([]);
    expect(await windows.faults((page) => open(page, '/pending'))).toEqual([]);
  });

  it('has no serious fault in the widget', async () => {
    expect(
      await windows.faults((page) => openHome(page, 'No members yet'), { within: widget }),
    ).toEqual([]);
  });
});

describe('on the invite form', () => {
  const mixed = 'Anna <anna@quay.test>, anna@quay.test; wrong@, no-at-sign\nben@gmial.com';

  it('has no serious fault while it is empty, and for one who may only invite', async () => {
    expect(await windows.faults((page) => open(page, '/invite'))).toEqual([]);
    const inviter = await adminWhoMay(office.site, ['invite']);
    const theirs = await BothThemes.signIn(office.site, inviter);
    expect(await theirs.faults((page) => open(page, '/invite'))).toEqual([]);
  });

  it('has no serious fault with wrong addresses, suggestions and counts', async () => {
    const faults = await windows.faults(async (page) => {
      await open(page, '/invite');
      await typeAddresses(page, mixed);
      await page.getByRole('button', { name: 'Show wrong@ in the box' }).waitFor();
      await press(page, 'Leave out the 2 wrong ones');
      await see(page, 'wrong addresses were left out');
      await press(page, 'Put them back');
      await see(page, '2 new');
    });
    expect(faults).toEqual([]);
  });

  it('has no serious fault with a moment to send at, and with its field missed', async () => {
    const faults = await windows.faults(async (page) => {
      await open(page, '/invite');
      await typeAddresses(page, 'anna@quay.test');
      await page.getByRole('radio', { name: 'Send at…' }).click();
      await press(page, 'Create and schedule');
      await see(page, 'Choose a date and a time.');
    });
    expect(faults).toEqual([]);
  });

  it('has no serious fault after a refused submission', async () => {
    const faults = await windows.faults(async (page) => {
      await office.site.settings.allowMemberOnlyBooking();
      await open(page, '/invite');
      await typeAddresses(page, 'anna@quay.test');
      await office.site.settings.allowMemberOnlyBooking(false);
      await press(page, 'Create and send');
      await see(page, 'Nothing was sent');
    });
    await office.site.settings.allowMemberOnlyBooking();
    expect(faults).toEqual([]);
  });
});

describe('on a site with members', () => {
  beforeAll(fillRoster);

  it('has no serious fault on the roster', async () => {
    expect(
      await windows.faults(async (page) => {
        await open(page);
        await page.getByRole('checkbox', { name: 'Select ben@harbour.test' }).click();
        await see(page, '1 on this page is ticked.');
      }),
    ).toEqual([]);
    expect(
      await windows.faults((page) => openMenu(page, 'ben@harbour.test'), { within: menu }),
    ).toEqual([]);
  });

  it('has no serious fault in the form of the filters, and on a roster that is filtered', async () => {
    for (const field of ['Payment method', 'Last invited', 'Phone']) {
      expect(
        await windows.faults(
          async (page) => {
            await open(page);
            await press(page, 'Filters');
            await page.getByRole('combobox', { name: 'Select field' }).click();
            await page.getByRole('option', { name: field }).click();
          },
          { within: '[role=dialog]' },
        ),
      ).toEqual([]);
    }
    const faults = await windows.faults(async (page) => {
      await open(page, '?filters[$and][0][hasDeliveryProblem][$eq]=true');
      await see(page, 'Delivery problem is Yes');
      await page.getByRole('checkbox', { name: 'Select all entries' }).click();
    });
    expect(faults).toEqual([]);
  });

  const forSelected = ['Cancel invitations…', 'Add to program…', 'Add tag…', 'Delete…'];

  it.each(forSelected)('has no serious fault in the question before: %s', async (item) => {
    const faults = await windows.faults(
      async (page) => {
        await open(page);
        await page.getByRole('checkbox', { name: 'Select ben@harbour.test' }).click();
        await press(page, 'More actions');
        await page.getByRole('menuitem', { name: item }).click();
      },
      { within: dialog },
    );
    expect(faults).toEqual([]);
  });

  it('has no serious fault in the menus of the page and of a selection, and in what adds accounts', async () => {
    const openMore = async (page: Page) => {
      await open(page);
      await page.getByRole('button', { name: 'More', exact: true }).click();
    };
    expect(await windows.faults(openMore, { within: menu })).toEqual([]);
    const openAccounts = async (page: Page) => {
      await openMore(page);
      await page.getByRole('menuitem', { name: 'Add existing accounts…' }).click();
      await see(page, /Nobody is mailed|on the roster already/);
    };
    expect(await windows.faults(openAccounts, { within: dialog })).toEqual([]);
    const openActions = async (page: Page) => {
      await open(page);
      await page.getByRole('checkbox', { name: 'Select ben@harbour.test' }).click();
      await press(page, 'More actions');
    };
    expect(await windows.faults(openActions, { within: menu })).toEqual([]);
  });

  it('has no serious fault in the dialogs of the roster', async () => {
    expect(
      await windows.faults(
        async (page) => {
          await open(page);
          await choose(page, 'ben@harbour.test', 'Cancel invitation');
        },
        { within: dialog },
      ),
    ).toEqual([]);
    await office.site.settings.allowMemberOnlyBooking(false);
    expect(
      await windows.faults(
        async (page) => {
          await open(page);
          await choose(page, 'ben@harbour.test', 'Resend');
        },
        { within: dialog },
      ),
    ).toEqual([]);
    expect(await windows.faults((page) => open(page))).toEqual([]);
    expect(await windows.faults((page) => open(page, '/invite'))).toEqual([]);
    await office.site.settings.allowMemberOnlyBooking();
  });

  it('has no serious fault on the form for ticked members', async () => {
    const faults = await windows.faults(async (page) => {
      await open(page);
      await choose(page, 'new@harbour.test', 'Invite, editing the letter…');
      await see(page, 'Will be invited');
    });
    expect(faults).toEqual([]);
  });

  it('has no serious fault on the output log in place of the form', async () => {
    const faults = await windows.faults(async (page) => {
      await open(page, '/invite');
      await typeAddresses(page, 'ok@quay.test gone@quay.test ben@harbour.test');
      await press(page, 'Create and send');
      await see(page, 'could not be delivered');
      await see(page, 'No such mailbox here');
    });
    expect(faults).toEqual([]);
  });

  it('has no serious fault on the earlier batches and on one of them', async () => {
    expect(
      await windows.faults(async (page) => {
        await open(page, '/batches');
        await page.getByRole('row').nth(1).waitFor();
      }),
    ).toEqual([]);
    const batch = await inviteBatch(office.site, ['gone-too@harbour.test', 'x@gmial.com']);
    expect(
      await windows.faults(async (page) => {
        await open(page, `/batches/${batch.id}`);
        await see(page, 'No such mailbox here');
      }),
    ).toEqual([]);
    expect(
      await windows.faults((page) => page.getByRole('checkbox', { name: 'Problems only' }).click()),
    ).toEqual([]);
  });

  it.each(['', '?view=expired', '?view=problems', '?_q=nobody-at-all'])(
    'has no serious fault on pending invites%s',
    async (query) => {
      const shown = query.includes('nobody') ? 'No invitation matches' : '@harbour.test';
      const faults = await windows.faults(async (page) => {
        await open(page, `/pending${query}`);
        await see(page, shown);
      });
      expect(faults).toEqual([]);
    },
  );

  it('has no serious fault on pending invites with one ticked, in its menu and its dialog', async () => {
    expect(
      await windows.faults(async (page) => {
        await open(page, '/pending');
        await page.getByRole('checkbox', { name: 'Select ben@harbour.test' }).click();
        await see(page, 'Resend to 1');
      }),
    ).toEqual([]);
    expect(
      await windows.faults(
        async (page) => {
          await open(page, '/pending');
          await openMenu(page, 'ben@harbour.test');
        },
        { within: menu },
      ),
    ).toEqual([]);
    expect(
      await windows.faults(
        (page) => page.getByRole('menuitem', { name: 'Cancel invitation' }).click(),
        { within: dialog },
      ),
    ).toEqual([]);
  });

  it('has no serious fault in the widget', async () => {
    expect(
      await windows.faults((page) => openHome(page, 'Last batch'), { within: widget }),
    ).toEqual([]);
  });
});

describe('on the settings', () => {
  it('has no serious fault for one who may change them, and with fields that are wrong', async () => {
    expect(await windows.faults(openSettings)).toEqual([]);
    expect(
      await windows.faults(async (page) => {
        await page.getByLabel('Privacy page').fill('not an address');
        await page.getByLabel('A link works for (days)').fill('1000');
        await press(page, 'Save');
        await see(page, 'Give a whole web address');
      }),
    ).toEqual([]);
  });

  it('has no serious fault for one who may only read', async () => {
    const reader = await BothThemes.signIn(office.site, await adminWhoMay(office.site, ['read']));
    expect(await reader.faults(openSettings)).toEqual([]);
    expect(await reader.faults((page) => open(page))).toEqual([]);
  });
});
