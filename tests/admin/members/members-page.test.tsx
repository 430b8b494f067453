import { screen, waitFor } from '@strapi/strapi/admin/test';
import { within } from '@testing-library/react';
import { MembersPage } from '../../../admin/src/pages/MembersPage';
import { answer, openPage, pageOf, refuse, type Right } from '../support/panel';
import { answerChoices, member, pending, validated } from './roster';

const everyRight: Right[] = ['read', 'invite', 'cancel', 'copy-link', 'members', 'settings'];

const roster = () => answer('get', 'members', pageOf([member(), pending, validated]));

beforeEach(answerChoices);

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

  it('shows a reader the roster and the toggle as a word, and a file to save of each', async () => {
    roster();
    const { user } = openPage(<MembersPage />, { rights: ['read'] });
    expect(await screen.findByText('anna@harbour.test')).toBeInTheDocument();
    expect(await screen.findByText('Allow member-only booking')).toBeInTheDocument();
    expect(screen.queryByRole('switch')).not.toBeInTheDocument();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Invite members' })).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'anna@harbour.test' })).not.toBeInTheDocument();
    const items = within(await openMenu(user, 'anna@harbour.test')).getAllByRole('menuitem');
    expect(items.map((item) => item.textContent)).toEqual(['Export what we hold']);
  });

  it('gives those who may everything the status of a member allows', async () => {
    roster();
    const { user } = openPage(<MembersPage />, { rights: everyRight, canOpenMembers: true });
    const menu = await openMenu(user, 'anna@harbour.test');
    expect(
      within(menu)
        .getAllByRole('menuitem')
        .map((item) => item.textContent),
    ).toEqual([
      'Invite to claim account…',
      'Invite, editing the letter…',
      'Correct address…',
      'Export what we hold',
      'Delete…',
    ]);
    await user.keyboard('{Escape}');
    const other = await openMenu(user, 'ben@harbour.test');
    expect(
      within(other)
        .getAllByRole('menuitem')
        .map((item) => item.textContent),
    ).toEqual([
      'Invite to claim account…',
      'Resend',
      'Copy link',
      'Correct address…',
      'Export what we hold',
      'Cancel invitation',
      'Delete…',
    ]);
    await user.keyboard('{Escape}');
    const last = await openMenu(user, 'cora@harbour.test');
    expect(
      within(last)
        .getAllByRole('menuitem')
        .map((item) => item.textContent),
    ).toEqual(['Correct address…', 'Export what we hold', 'Delete…']);
    await user.keyboard('{Escape}');
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
