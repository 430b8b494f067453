import { screen, waitFor } from '@strapi/strapi/admin/test';
import { within } from '@testing-library/react';
import { useState } from 'react';
import type { HistoryEntry, Member } from '../../../shared/contracts/members';
import MemberPanel from '../../../admin/src/components/content-manager/MemberPanel';
import { member, pending, validated } from '../members/roster';
import { answer, answerSettings, openPage, refuse, type Right } from '../support/panel';
import { note } from '../../../shared/notes';

const everyRight: Right[] = ['read', 'invite', 'cancel', 'copy-link', 'members', 'settings'];

const entry = (change: Partial<HistoryEntry> = {}): HistoryEntry => ({
  at: '2026-11-20T10:00:00.000Z',
  outcome: 'invited',
  email: 'ben@harbour.test',
  ...change,
});

const historyOf = (data: HistoryEntry[], pageCount = 1) => ({
  data,
  meta: { pagination: { page: 1, pageSize: 10, pageCount, total: data.length } },
});

const openPanel = (
  of: Member,
  rights = everyRight,
  history: HistoryEntry[] = [],
  isGerman = false,
) => {
  answer('get', `members/${of.id}`, { data: of });
  answer('get', `members/${of.id}/history`, historyOf(history));
  return openPage(<MemberPanel id={of.id} />, { rights, isGerman });
};

const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent);

beforeEach(() => {
  answerSettings();
  answer('get', 'programs', { data: [] });
  answer('post', 'batches/review', { data: { lines: [] } });
});

describe('what can be done', () => {
  it('is everything that the status of a pending member allows', async () => {
    openPanel(pending);
    expect(await screen.findByText('Pending')).toBeInTheDocument();
    await waitFor(() =>
      expect(buttons()).toEqual([
        'Invite to claim account…',
        'Resend',
        'Copy link',
        'Correct address…',
        'Export what we hold',
        'Cancel invitation',
        'Delete…',
      ]),
    );
  });

  it('is no invitation once the account is claimed', async () => {
    openPanel({ ...validated, joinedAt: '2026-11-21T09:00:00.000Z' });
    expect(await screen.findByText('Validated')).toBeInTheDocument();
    expect(screen.getByText('Joined')).toBeInTheDocument();
    await waitFor(() =>
      expect(buttons()).toEqual(['Correct address…', 'Export what we hold', 'Delete…']),
    );
  });

  it('is a file to save for a reader, and nothing else', async () => {
    openPanel(pending, ['read']);
    expect(await screen.findByText('Pending')).toBeInTheDocument();
    expect(await screen.findByText('Nothing has happened yet.')).toBeInTheDocument();
    expect(buttons()).toEqual(['Export what we hold']);
  });

  it('opens the dialog that verifies the address, and shows the new state afterwards', async () => {
    const { user } = openPanel(member());
    await user.click(await screen.findByRole('button', { name: 'Invite to claim account…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Invite to claim account' });
    answer('post', 'batches', { data: { id: 'b1', counts: { invited: 1 }, log: [] } });
    answer('get', 'members/m1', { data: { ...pending, id: 'm1' } });
    await user.click(within(dialog).getByRole('button', { name: 'Send invitation' }));
    expect(await screen.findByRole('button', { name: 'Cancel invitation' })).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });
});

describe('how it stands', () => {
  it('says why a letter could not be delivered', async () => {
    openPanel({
      ...pending,
      lastInvitation: {
        ...pending.lastInvitation!,
        delivery: 'bounced',
        reason: '550 no such user',
      },
    });
    expect(await screen.findByText('Bounced')).toBeInTheDocument();
    expect(screen.getByText('550 no such user')).toBeInTheDocument();
  });

  it('says that a member was never invited', async () => {
    openPanel(member());
    expect(await screen.findByText('Never')).toBeInTheDocument();
  });

  it('explains why it cannot be shown', async () => {
    refuse('get', 'members/m1', { status: 404, code: 'member_unknown' });
    openPage(<MemberPanel id="m1" />, { rights: everyRight });
    expect(await screen.findByText('This member does not exist any more.')).toBeInTheDocument();
  });
});

it('shows what a member agreed to and what not, with the words as they were shown', async () => {
  const agreed = {
    key: 'terms',
    version: '2',
    language: 'fr',
    words: 'J’accepte les conditions.',
    url: 'https://club.example/terms',
    required: true,
    agreed: true,
  };
  const consents = [agreed, { ...agreed, key: 'news', words: 'Des nouvelles ?', agreed: false }];
  const notes = [note('age_confirmed', { years: 16 })];
  openPanel(pending, everyRight, [entry({ outcome: 'agreed', notes, consents })]);
  const line = (await screen.findByText('Confirmed on joining')).closest('li')!;
  expect(
    within(line)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    expect.stringContaining('Agreed: J’accepte les conditions.'),
    expect.stringContaining('Not agreed: Des nouvelles ?'),
  ]);
  expect(line).toHaveTextContent('terms, version 2, Français');
  expect(line).toHaveTextContent('Gave a date of birth that makes them 16 or older.');
  expect(within(line).getAllByRole('link', { name: /Whole text/ })[0]).toHaveAttribute(
    'href',
    'https://club.example/terms',
  );
});

it('follows what the edit view saves, and tells which invitation that closed', async () => {
  const Saving = () => {
    const [updatedAt, setUpdatedAt] = useState('2026-11-20T10:00:00.000Z');
    return (
      <>
        <button onClick={() => setUpdatedAt('2026-11-21T10:00:00.000Z')}>Save</button>
        <MemberPanel id="m2" updatedAt={updatedAt} />
      </>
    );
  };
  answer('get', 'members/m2', { data: pending });
  answer('get', 'members/m2/history', historyOf([]));
  const { user } = openPage(<Saving />, { rights: everyRight });
  expect(await screen.findByRole('button', { name: 'Copy link' })).toBeInTheDocument();
  const saved = member({ id: 'm2', email: 'new@harbour.test' });
  answer('get', 'members/m2', { data: saved });
  answer('get', 'members/m2/history', historyOf([entry({ outcome: 'cancelled' })]));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(
    (await screen.findAllByText(/The open invitation to ben@harbour.test was closed/)).length,
  ).toBeGreaterThan(0);
  expect(await screen.findByText('Not invited')).toBeInTheDocument();
  expect(await screen.findByText('Invitation cancelled')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Copy link' })).not.toBeInTheDocument();
});

describe('the history', () => {
  it('tells each thing in words, with who did it and the output log', async () => {
    openPanel(pending, everyRight, [
      entry({ outcome: 'sent', notes: [note('letter', { kind: 'reminder' })] }),
      entry({
        actor: 'Olga Office',
        batch: 'b7',
        notes: [note('program', { program: 'Sailing' })],
      }),
      entry({
        outcome: 'address_changed',
        email: 'ben@harbour.test',
        notes: [
          note('address_corrected', { before: 'bne@harbour.test', after: 'ben@harbour.test' }),
        ],
      }),
      entry({ outcome: 'cancelled', email: 'bne@harbour.test' }),
    ]);
    const history = await screen.findByRole('region', { name: 'History' });
    await within(history).findByText('E-mail sent');
    const [sent, invited, corrected, cancelled] = within(history).getAllByRole('listitem');
    expect(sent).toHaveTextContent(/^E-mail sentReminder/);
    expect(invited).toHaveTextContent(/^InvitedProgram: Sailing\..* by Olga OfficeOutput log$/);
    expect(within(invited!).getByRole('link', { name: 'Output log' })).toHaveAttribute(
      'href',
      '/plugins/member-invites/batches/b7',
    );
    expect(corrected).toHaveTextContent('bne@harbour.test → ben@harbour.test');
    expect(cancelled).toHaveTextContent(/^Invitation cancelledbne@harbour\.test/);
  });

  it('holds no English for a German admin, but for what a mail server said', async () => {
    const history = [
      entry({ outcome: 'declined', notes: [note('declined_for_good')] }),
      entry({
        outcome: 'failed',
        notes: [note('letter', { kind: 'reminder' })],
        reason: '552 Mailbox full',
      }),
      entry({
        outcome: 'added',
        notes: [
          note('programs', { programs: ['Segeln', 'Rudern'] }),
          note('kept_as_it_was', { columns: ['firstName'] }),
        ],
      }),
    ];
    openPanel(pending, everyRight, history, true);
    const region = await screen.findByRole('region', { name: 'Verlauf' });
    await within(region).findByText('Einladung abgelehnt');
    const [declined, failed, added] = within(region).getAllByRole('listitem');
    expect(declined).toHaveTextContent('Möchte nie wieder eingeladen werden.');
    expect(failed).toHaveTextContent('Erinnerung552 Mailbox full');
    expect(added).toHaveTextContent(
      'Programme: Segeln, Rudern. Unverändert in der Mitgliederliste: Vorname.',
    );
  });

  it('shows ten, and more at a click', async () => {
    const asked = answer('get', 'members/m2/history', historyOf([entry()], 2));
    answer('get', 'members/m2', { data: pending });
    const { user } = openPage(<MemberPanel id="m2" />, { rights: ['read'] });
    await user.click(await screen.findByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(2));
    expect(asked.map(({ url }) => url.searchParams.get('page'))).toEqual(['1', '2']);
    expect(asked[0]!.url.searchParams.get('pageSize')).toBe('10');
    expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
  });
});
