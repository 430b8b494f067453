import { screen, waitFor } from '@strapi/strapi/admin/test';
import { within } from '@testing-library/react';
import { MembersPage } from '../../../admin/src/pages/MembersPage';
import { answer, answerSettings, openPage, pageOf, refuse, type Right } from '../support/panel';
import { member, pending, validated } from './roster';

const everyRight: Right[] = ['read', 'invite', 'cancel', 'copy-link', 'settings'];

const roster = () => answer('get', 'members', pageOf([member(), pending, validated]));

beforeEach(() => {
  answerSettings();
  answer('get', 'programs', { data: [{ id: 'p1', name: 'Sailing', validDays: null }] });
});

const rowOf = async (address: string) =>
  (await screen.findByText(address)).closest('tr') as HTMLElement;

const openMenu = async (user: ReturnType<typeof openPage>['user'], address: string) => {
  await user.click(await screen.findByRole('button', { name: `Actions for ${address}` }));
  return screen.findByRole('menu');
};

describe('rights', () => {
  it('is closed to a role without the right to read', async () => {
    openPage(<MembersPage />, { rights: [] });
    expect(await screen.findByText(/don't have the permissions/i)).toBeInTheDocument();
  });

  it('shows a reader the roster and the toggle as a word, and nothing to act with', async () => {
    roster();
    openPage(<MembersPage />, { rights: ['read'] });
    expect(await screen.findByText('anna@harbour.test')).toBeInTheDocument();
    expect(await screen.findByText('Allow member-only booking')).toBeInTheDocument();
    expect(screen.queryByRole('switch')).not.toBeInTheDocument();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Invite members' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Actions for/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'anna@harbour.test' })).not.toBeInTheDocument();
  });

  it('gives those who may everything the status of a member allows', async () => {
    roster();
    const { user } = openPage(<MembersPage />, { rights: everyRight, canOpenMembers: true });
    const menu = await openMenu(user, 'anna@harbour.test');
    expect(
      within(menu)
        .getAllByRole('menuitem')
        .map((item) => item.textContent),
    ).toEqual(['Invite…', 'Send without editing']);
    await user.keyboard('{Escape}');
    const other = await openMenu(user, 'ben@harbour.test');
    expect(
      within(other)
        .getAllByRole('menuitem')
        .map((item) => item.textContent),
    ).toEqual(['Resend', 'Copy link', 'Cancel invitation']);
    await user.keyboard('{Escape}');
    expect(
      screen.queryByRole('button', { name: 'Actions for cora@harbour.test' }),
    ).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'anna@harbour.test' })).toHaveAttribute(
      'href',
      '/content-manager/collection-types/plugin::member-invites.member/m1',
    );
    expect(screen.getByRole('switch', { name: 'Allow member-only booking' })).toBeChecked();
  });
});

describe('the list', () => {
  it('asks the server for what the URL says', async () => {
    const asked = roster();
    openPage(<MembersPage />, {
      rights: ['read'],
      at: '/?page=2&pageSize=50&sort=lastName:DESC&_q=an%26na&state=pending&program=p1',
    });
    await screen.findByText('anna@harbour.test');
    expect(Object.fromEntries(asked[0]!.url.searchParams)).toEqual({
      page: '2',
      pageSize: '50',
      sort: 'lastName:desc',
      q: 'an&na',
      state: 'pending',
      program: 'p1',
    });
  });

  it.each([
    'page=abc',
    'page=-1',
    'pageSize=1000',
    'sort=foo',
    'state=foo',
    '_q[a]=b',
    'program[]=p',
  ])('shows the roster whatever somebody wrote into the URL: %s', async (query) => {
    const asked = roster();
    openPage(<MembersPage />, { rights: ['read'], at: `/?${query}` });
    await screen.findByText('anna@harbour.test');
    expect(Object.fromEntries(asked[0]!.url.searchParams)).toEqual({ page: '1', pageSize: '20' });
  });

  it('goes back to the last page there is', async () => {
    const asked = answer('get', 'members', {
      data: [member()],
      meta: { pagination: { page: 9, pageSize: 20, pageCount: 2, total: 21 } },
    });
    openPage(<MembersPage />, { rights: ['read'], at: '/?page=9' });
    await waitFor(() => expect(asked.at(-1)!.url.searchParams.get('page')).toBe('2'));
  });

  it('explains why the roster cannot be shown', async () => {
    refuse('get', 'members', { status: 403, code: 'forbidden' });
    openPage(<MembersPage />, { rights: ['read'] });
    expect(await screen.findByText(/Your role does not allow this/)).toBeInTheDocument();
  });

  it('goes back to the first page when a filter changes, and keeps the search', async () => {
    const asked = roster();
    const { user } = openPage(<MembersPage />, { rights: ['read'], at: '/?page=3&_q=a%26b' });
    await screen.findByText('anna@harbour.test');
    await user.click(screen.getByRole('combobox', { name: 'Status' }));
    await user.click(await screen.findByRole('option', { name: 'Expired' }));
    await waitFor(() => expect(asked.at(-1)!.url.searchParams.get('state')).toBe('expired'));
    expect(asked.at(-1)!.url.searchParams.get('page')).toBe('1');
    expect(asked.at(-1)!.url.searchParams.get('q')).toBe('a&b');
  });

  it('says what to do first while nobody is on the roster', async () => {
    answer('get', 'members', pageOf([]));
    openPage(<MembersPage />, { rights: everyRight });
    expect(await screen.findByText(/Nobody is on the roster yet/)).toBeInTheDocument();
    expect(screen.getAllByRole('link', { name: 'Invite members' })).toHaveLength(2);
  });

  it('tells an empty roster from a search that found nobody', async () => {
    answer('get', 'members', pageOf([]));
    openPage(<MembersPage />, { rights: everyRight, at: '/?_q=zz' });
    expect(await screen.findByText(/Nobody matches/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Show all members' })).toBeInTheDocument();
  });

  it('says why a letter could not be delivered', async () => {
    const lastInvitation = {
      ...pending.lastInvitation!,
      delivery: 'failed' as const,
      reason: '550 no such user',
    };
    answer('get', 'members', pageOf([{ ...pending, lastInvitation }]));
    openPage(<MembersPage />, { rights: ['read'] });
    const row = await rowOf('ben@harbour.test');
    expect(within(row).getByText('Failed')).toBeInTheDocument();
    expect(within(row).getByText('550 no such user')).toBeInTheDocument();
  });
});

describe('sending', () => {
  it('sends without editing and says that the letter is on its way', async () => {
    roster();
    const asked = answer('post', 'batches', {
      data: { id: 'b1', counts: { invited: 1 }, log: [] },
    });
    const { user } = openPage(<MembersPage />, { rights: everyRight });
    await openMenu(user, 'anna@harbour.test');
    await user.click(screen.getByRole('menuitem', { name: 'Send without editing' }));
    expect(await screen.findByText('The invitation is on its way.')).toBeInTheDocument();
    expect(asked[0]!.body).toEqual({
      requestId: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      selection: { ids: ['m1'] },
      source: 'selection',
      send: true,
    });
  });

  it('does not call it sent when nobody was invited', async () => {
    roster();
    answer('post', 'batches', {
      data: {
        id: 'b1',
        counts: { invited: 0 },
        log: [{ outcome: 'suppressed', detail: 'Asked never to be invited again.' }],
      },
    });
    const { user } = openPage(<MembersPage />, { rights: everyRight });
    await openMenu(user, 'anna@harbour.test');
    await user.click(screen.getByRole('menuitem', { name: 'Send without editing' }));
    expect(
      await screen.findByText('Nothing was sent. Not mailed: Asked never to be invited again.'),
    ).toBeInTheDocument();
  });

  it('resends to the ticked ones that have an invitation, and counts them on the button', async () => {
    roster();
    const asked = answer('post', 'invitations/actions/resend', {
      data: { done: 1, lines: [{ id: 'i2', email: pending.email, outcome: 'resent' }] },
    });
    const { user } = openPage(<MembersPage />, { rights: everyRight });
    await user.click(await screen.findByRole('checkbox', { name: 'Select all entries' }));
    expect(screen.getByRole('button', { name: 'Invite 1' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Resend to 1' }));
    await waitFor(() => expect(asked[0]!.body).toEqual({ selection: { ids: ['i2'] } }));
  });

  it('resends once at a double click', async () => {
    roster();
    const asked = answer('post', 'invitations/actions/resend', {
      data: { done: 1, lines: [{ id: 'i2', email: pending.email, outcome: 'resent' }] },
    });
    const { user } = openPage(<MembersPage />, { rights: everyRight });
    await user.click(await screen.findByRole('checkbox', { name: 'Select all entries' }));
    await user.dblClick(screen.getByRole('button', { name: 'Resend to 1' }));
    expect((await screen.findAllByText('1 invitation resent.')).length).toBeGreaterThan(0);
    expect(asked).toHaveLength(1);
  });

  it('looks again whether sending is on when the server says that it is off', async () => {
    const looked = answerSettings();
    roster();
    refuse('post', 'batches', { status: 409, code: 'member_only_booking_off' });
    const { user } = openPage(<MembersPage />, { rights: everyRight });
    await openMenu(user, 'anna@harbour.test');
    const before = looked.length;
    await user.click(screen.getByRole('menuitem', { name: 'Send without editing' }));
    expect(await screen.findByText(/Nothing was sent: member-only booking is off/)).toBeVisible();
    await waitFor(() => expect(looked.length).toBeGreaterThan(before));
  });

  it('explains itself while member-only booking is off, and offers to turn it on', async () => {
    answerSettings({ isOn: false });
    roster();
    const saved = answer('put', 'settings', { data: {} });
    const sent = answer('post', 'batches', { data: { id: 'b1', counts: { invited: 1 }, log: [] } });
    const { user } = openPage(<MembersPage />, { rights: everyRight });
    expect(
      await screen.findByRole('switch', { name: 'Allow member-only booking' }),
    ).not.toBeChecked();
    await openMenu(user, 'anna@harbour.test');
    await user.click(screen.getByRole('menuitem', { name: 'Send without editing' }));
    const dialog = await screen.findByRole('alertdialog');
    expect(sent).toHaveLength(0);
    await user.click(within(dialog).getByRole('button', { name: 'Turn on and send' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(saved[0]!.body).toEqual({ booking: { memberOnlyBooking: true } });
  });

  it('tells those who may not turn it on whom to ask', async () => {
    answerSettings({ isOn: false });
    roster();
    const { user } = openPage(<MembersPage />, { rights: ['read', 'invite'] });
    expect(await screen.findByText('Off')).toBeInTheDocument();
    await openMenu(user, 'anna@harbour.test');
    await user.click(screen.getByRole('menuitem', { name: 'Send without editing' }));
    const dialog = await screen.findByRole('alertdialog');
    expect(within(dialog).getByText(/Ask somebody who may change the settings/)).toBeVisible();
    expect(within(dialog).queryByRole('button', { name: /Turn on/ })).not.toBeInTheDocument();
  });

  it('explains a refusal of the server', async () => {
    roster();
    refuse('post', 'batches', { status: 403, code: 'forbidden' });
    const { user } = openPage(<MembersPage />, { rights: everyRight });
    await openMenu(user, 'anna@harbour.test');
    await user.click(screen.getByRole('menuitem', { name: 'Send without editing' }));
    expect(await screen.findByText(/Your role does not allow this/)).toBeInTheDocument();
  });
});
