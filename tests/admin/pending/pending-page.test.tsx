import { screen, waitFor } from '@strapi/strapi/admin/test';
import { within } from '@testing-library/react';
import { PendingPage } from '../../../admin/src/pages/PendingPage';
import { Route, Routes, useLocation } from 'react-router-dom';
import type { BatchLogLine, BatchResponse } from '../../../shared/contracts/batches';
import type { Invitation } from '../../../shared/contracts/invitations';
import { answer, answerSettings, openPage, pageOf, refuse, type Right } from '../support/panel';
import { batchWithLog, invitation, line } from '../support/records';
import { note } from '../../../shared/notes';

const everyRight: Right[] = ['read', 'invite', 'cancel', 'copy-link'];
const ben = invitation();
const cora = invitation({ id: 'i2', email: 'cora@harbour.test', member: null });

const list = (rows: Invitation[] = [ben, cora]) => answer('get', 'invitations', pageOf(rows));

const Address = () => <p>{`Gone to ${useLocation().pathname}`}</p>;

const Panel = () => (
  <Routes>
    <Route index element={<PendingPage />} />
    <Route path="*" element={<Address />} />
  </Routes>
);

const open = (rights: Right[] = everyRight, at = '/') => openPage(<Panel />, { rights, at });
type User = ReturnType<typeof open>['user'];

const lastQuery = (asked: { url: URL }[]) => Object.fromEntries(asked.at(-1)!.url.searchParams);
const rowOf = async (address: string) => (await screen.findByText(address)).closest('tr')!;
const tick = async (user: User, address: string) =>
  user.click(await screen.findByRole('checkbox', { name: `Select ${address}` }));
const choose = async (user: User, item: string, address = ben.email) => {
  await user.click(await screen.findByRole('button', { name: `Actions for ${address}` }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
};

const requestId = expect.stringMatching(/^[0-9a-f]{32}$/) as string;
const bodyOf = (...ids: string[]) => ({ requestId, selection: { ids } });

/** The batch that does it, with its lines. */
const taken = (log: BatchLogLine[] = []): BatchResponse => ({
  data: batchWithLog({ id: 'b7', action: 'resend' }, log),
});

beforeEach(() => {
  answerSettings();
  answer('get', 'programs', { data: [{ id: 'p1', name: 'Sailing', validDays: null }] });
});

describe('rights', () => {
  it('is closed to a role without the right to read', async () => {
    open([]);
    expect(await screen.findByText(/don't have the permissions/i)).toBeInTheDocument();
  });

  it('shows a reader the list and nothing to act with', async () => {
    list();
    open(['read']);
    expect(await screen.findByText(ben.email)).toBeInTheDocument();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Actions for/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Invite members' })).not.toBeInTheDocument();
  });

  it.each<[Right, string]>([
    ['invite', 'Resend'],
    ['copy-link', 'Copy link'],
    ['cancel', 'Cancel invitation'],
  ])('offers with the right %s only "%s"', async (right, item) => {
    list();
    const { user } = open(['read', right]);
    await user.click(await screen.findByRole('button', { name: `Actions for ${ben.email}` }));
    const items = await screen.findAllByRole('menuitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([item]);
  });
});

describe('the list', () => {
  it('says who, to what, since when, how long, and how the letter fares', async () => {
    list([
      invitation({
        delivery: { state: 'bounced', reason: '550 mailbox full', at: null },
      }),
    ]);
    open();
    const row = await rowOf(ben.email);
    for (const words of ['Ben Berg', 'Sailing', 'in 3 days', 'Bounced', '550 mailbox full']) {
      expect(within(row).getByText(words)).toBeInTheDocument();
    }
    expect(within(row).getByText(/Nov 20, 2026/)).toBeInTheDocument();
  });

  it('says what was not sent yet, and what is overdue', async () => {
    const waiting = invitation({ sentAt: null, expiresAt: null });
    list([waiting, { ...cora, expiresAt: '2026-01-01T10:00:00.000Z' }]);
    open();
    expect(within(await rowOf(ben.email)).getByText('Not sent yet')).toBeInTheDocument();
    expect(within(await rowOf(cora.email)).getByText(/overdue/)).toBeInTheDocument();
  });

  it.each([
    ['/', { state: 'pending', page: '1', pageSize: '20' }],
    ['/?view=expired&page=2&pageSize=50', { state: 'expired', page: '2', pageSize: '50' }],
    [
      '/?view=problems&program=p1&_q=a%26b',
      { delivery: 'problem', program: 'p1', q: 'a&b', page: '1', pageSize: '20' },
    ],
  ])('asks the server for what the URL %s says', async (at, query) => {
    const asked = list();
    open(everyRight, at);
    await screen.findByText(ben.email);
    expect(lastQuery(asked)).toEqual(query);
  });

  it('changes the view on the first page', async () => {
    const asked = list();
    const { user } = open(everyRight, '/?page=3');
    await user.click(await screen.findByRole('button', { name: 'Delivery problems' }));
    await waitFor(() =>
      expect(lastQuery(asked)).toEqual({ delivery: 'problem', page: '1', pageSize: '20' }),
    );
    expect(screen.getByRole('button', { name: 'Delivery problems' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  it.each([
    ['/', /No invitation is open/],
    ['/?view=expired', /No invitation has expired/],
    ['/?view=problems', /No delivery problems/],
    ['/?_q=zz', /No invitation matches/],
  ])('explains an empty list at %s', async (at, words) => {
    list([]);
    open(everyRight, at);
    expect(await screen.findByText(words)).toBeInTheDocument();
  });

  it('offers only to send anew what has expired', async () => {
    list([{ ...ben, state: 'expired' }]);
    const { user } = open(everyRight, '/?view=expired');
    await tick(user, ben.email);
    expect(screen.queryByRole('button', { name: /^Cancel/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: `Actions for ${ben.email}` }));
    expect(await screen.findAllByRole('menuitem')).toHaveLength(1);
  });

  it('explains itself when it cannot be loaded', async () => {
    refuse('get', 'invitations', { status: 403, code: 'any' });
    open();
    expect(await screen.findByText(/Your role does not allow this/)).toBeInTheDocument();
  });
});

describe('resending', () => {
  it('tells how many were resent, how many were not, and why', async () => {
    list();
    const asked = answer('post', 'invitations/actions/resend', taken());
    const { user } = open();
    await user.click(await screen.findByRole('checkbox', { name: 'Select all entries' }));
    await user.click(screen.getByRole('button', { name: 'Resend to 2' }));
    // The output log tells it.
    expect(await screen.findByText(/^Gone to .*\/batches\/b7$/)).toBeInTheDocument();
    expect(asked.map(({ body }) => body)).toEqual([bodyOf('i1', 'i2')]);
  });

  it('tells of a single one where it is', async () => {
    list();
    answer('post', 'invitations/actions/resend', taken([line({ outcome: 'resent' })]));
    const { user } = open();
    await tick(user, ben.email);
    await user.click(screen.getByRole('button', { name: 'Resend to 1' }));
    expect(await screen.findByText('1 invitation resent.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Resend to/ })).not.toBeInTheDocument();
  });

  it('says why a single one was not resent', async () => {
    list();
    const notes = [note('sent_again_already')];
    answer('post', 'invitations/actions/resend', taken([line({ outcome: 'unchanged', notes })]));
    const { user } = open();
    await choose(user, 'Resend');
    expect(
      await screen.findByText(/^No invitation resent. A newer invitation was sent meanwhile/),
    ).toBeInTheDocument();
  });

  it('is another request each time it is asked for and answered', async () => {
    list();
    const log = [line({ outcome: 'resent' })];
    const asked = answer('post', 'invitations/actions/resend', taken(log));
    const { user } = open();
    await choose(user, 'Resend');
    await waitFor(() => expect(asked).toHaveLength(1));
    await choose(user, 'Resend');
    await waitFor(() => expect(asked).toHaveLength(2));
    const ids = asked.map(({ body }) => (body as { requestId: string }).requestId);
    expect(new Set(ids).size).toBe(2);
  });

  it('reaches all that the list finds, on whatever page, but for exceptions', async () => {
    answer('get', 'invitations', pageOf([ben, cora], 120));
    const asked = answer('post', 'invitations/actions/resend', taken());
    const { user } = open(everyRight, '/?_q=harbour');
    await user.click(await screen.findByRole('checkbox', { name: 'Select all entries' }));
    await user.click(screen.getByRole('button', { name: 'Select all 120 results' }));
    await tick(user, cora.email);
    await user.click(screen.getByRole('button', { name: 'Resend to 119' }));
    await screen.findByText(/^Gone to/);
    const query = { state: 'pending', q: 'harbour' };
    expect(asked[0]!.body).toEqual({
      requestId,
      selection: { all: true, query, except: ['i2'] },
    });
  });

  it('explains itself while member-only booking is off, and sends nothing', async () => {
    answerSettings({ isOn: false });
    list();
    const asked = answer('post', 'invitations/actions/resend', taken());
    const { user } = open();
    expect(await screen.findByText(/Nothing can be sent yet/)).toBeInTheDocument();
    await choose(user, 'Resend');
    const dialog = await screen.findByRole('alertdialog');
    expect(within(dialog).getByText(/Ask somebody who may change/)).toBeInTheDocument();
    expect(asked).toHaveLength(0);
  });

  it('explains a refusal and keeps the rows ticked', async () => {
    list();
    refuse('post', 'invitations/actions/resend', { status: 409, code: 'public_url_missing' });
    const { user } = open();
    await tick(user, ben.email);
    await user.click(screen.getByRole('button', { name: 'Resend to 1' }));
    expect(await screen.findByText(/public address of this site is not known/)).toBeInTheDocument();
    expect(screen.getByRole('checkbox', { name: `Select ${ben.email}` })).toBeChecked();
  });
});

describe('ticked rows', () => {
  it('are let go when the view changes', async () => {
    list();
    const { user } = open();
    await tick(user, ben.email);
    await user.click(screen.getByRole('button', { name: 'Expired' }));
    await waitFor(() =>
      expect(screen.getByRole('checkbox', { name: `Select ${ben.email}` })).not.toBeChecked(),
    );
  });

  it('are not acted on once they have left the list', async () => {
    answer('get', 'invitations', pageOf([cora]));
    answer('get', 'invitations', pageOf([ben, cora]), { once: true });
    const copied = answer('post', 'invitations/i2/link', {
      data: { link: 'https://harbour.test/join/abc', expiresAt: '2026-12-01T10:00:00.000Z' },
    });
    const asked = answer('post', 'invitations/actions/resend', taken());
    const { user } = open();
    await user.click(await screen.findByRole('checkbox', { name: 'Select all entries' }));
    // Any action loads the list again.
    await choose(user, 'Copy link', cora.email);
    await waitFor(() => expect(screen.queryByText(ben.email)).not.toBeInTheDocument());
    expect(copied).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Resend to 1' }));
    await waitFor(() => expect(asked[0]?.body).toEqual(bodyOf('i2')));
  });
});

describe('cancelling', () => {
  const answerCancel = () =>
    answer('post', 'invitations/actions/cancel', taken([line({ outcome: 'cancelled' })]));

  it('asks first, says how many, and does nothing when they are kept', async () => {
    list();
    const asked = answerCancel();
    const { user } = open();
    await user.click(await screen.findByRole('checkbox', { name: 'Select all entries' }));
    await user.click(screen.getByRole('button', { name: 'Cancel 2 invitations' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Cancel 2 invitations?' });
    expect(within(dialog).getByText(/links in their letters stop working/)).toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: 'Keep them' }));
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Cancel 2 invitations' })).toHaveFocus(),
    );
    expect(asked).toHaveLength(0);
  });

  it('tells what was cancelled', async () => {
    list();
    const asked = answerCancel();
    const { user } = open();
    await user.click(await screen.findByRole('checkbox', { name: 'Select all entries' }));
    await user.click(screen.getByRole('button', { name: 'Cancel 2 invitations' }));
    const dialog = await screen.findByRole('alertdialog');
    await user.click(within(dialog).getByRole('button', { name: 'Cancel 2 invitations' }));
    expect(await screen.findByText(/^Gone to .*\/batches\/b7$/)).toBeInTheDocument();
    expect(asked[0]!.body).toEqual(bodyOf('i1', 'i2'));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
  });

  it('gives the focus back to the menu that asked', async () => {
    list();
    const { user } = open();
    await choose(user, 'Cancel invitation');
    await screen.findByRole('alertdialog', { name: 'Cancel the invitation?' });
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.getByRole('button', { name: `Actions for ${ben.email}` })).toHaveFocus(),
    );
  });

  it('gives the focus to the list when the row is gone', async () => {
    answer('get', 'invitations', pageOf([cora]));
    answer('get', 'invitations', pageOf([ben, cora]), { once: true });
    answerCancel();
    const { user } = open();
    await choose(user, 'Cancel invitation');
    const dialog = await screen.findByRole('alertdialog');
    await user.click(within(dialog).getByRole('button', { name: 'Cancel invitation' }));
    await waitFor(() => expect(screen.queryByText(ben.email)).not.toBeInTheDocument());
    await waitFor(() =>
      expect(screen.getByRole('region', { name: 'Pending invites' })).toHaveFocus(),
    );
  });

  it('explains a refusal', async () => {
    list();
    refuse('post', 'invitations/actions/cancel', { status: 403, code: 'any' });
    const { user } = open();
    await choose(user, 'Cancel invitation');
    const dialog = await screen.findByRole('alertdialog');
    await user.click(within(dialog).getByRole('button', { name: 'Cancel invitation' }));
    expect(await screen.findByText(/Your role does not allow this/)).toBeInTheDocument();
  });
});

describe('copying the link', () => {
  const link = 'https://harbour.test/join/abc';
  const answerLink = () =>
    answer('post', 'invitations/i1/link', {
      data: { link, expiresAt: '2026-12-01T10:00:00.000Z' },
    });

  it('puts it into the clipboard and says until when it works', async () => {
    list();
    answerLink();
    const { user } = open();
    const copy = jest.spyOn(navigator.clipboard, 'writeText');
    await choose(user, 'Copy link');
    expect(await screen.findByText(/Link copied. It works until Dec 1, 2026/)).toBeInTheDocument();
    expect(copy).toHaveBeenCalledWith(link);
    copy.mockRestore();
  });

  it('shows it to be copied by hand where the clipboard is refused', async () => {
    list();
    answerLink();
    const { user } = open();
    const refused = jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error());
    await choose(user, 'Copy link');
    const dialog = await screen.findByRole('alertdialog', { name: 'Copy the link by hand' });
    expect(within(dialog).getByRole('textbox', { name: 'Link of the invitation' })).toHaveValue(
      link,
    );
    expect(within(dialog).getByText(/It works until Dec 1, 2026/)).toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    await waitFor(() =>
      expect(screen.getByRole('button', { name: `Actions for ${ben.email}` })).toHaveFocus(),
    );
    refused.mockRestore();
  });

  it('explains a refusal of the server', async () => {
    list();
    refuse('post', 'invitations/i1/link', { status: 409, code: 'invitation_closed' });
    const { user } = open();
    await choose(user, 'Copy link');
    expect(await screen.findByText('This invitation is not open any more.')).toBeInTheDocument();
  });
});
