import { screen, waitFor } from '@strapi/strapi/admin/test';
import { within } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { BatchesPage } from '../../../admin/src/pages/BatchesPage';
import { BatchPage } from '../../../admin/src/pages/BatchPage';
import { answer, openPage, pageOf, refuse, type Right } from '../support/panel';
import { batch, batchWithLog, letters, outcomes } from '../support/records';

const pages = (
  <Routes>
    <Route path="/plugins/member-invites/batches" element={<BatchesPage />} />
    <Route path="/plugins/member-invites/batches/:id" element={<BatchPage />} />
  </Routes>
);

const open = (rights: Right[], at = '') =>
  openPage(pages, { rights, at: `/plugins/member-invites/batches${at}` });

const rowOf = async (words: string) => (await screen.findByText(words)).closest('tr')!;

describe('rights', () => {
  it('is closed to a role without the right to read', async () => {
    open([]);
    expect(await screen.findByText(/don't have the permissions/i)).toBeInTheDocument();
  });

  it('shows the batches to a reader, who is offered no invitation', async () => {
    answer('get', 'batches', pageOf([batch()]));
    open(['read']);
    expect(await screen.findByText('Olga Office')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Invite members' })).not.toBeInTheDocument();
  });

  it('offers the invite form to those who may invite', async () => {
    answer('get', 'batches', pageOf([batch()]));
    open(['read', 'invite']);
    expect(await screen.findByRole('link', { name: 'Invite members' })).toHaveAttribute(
      'href',
      '/plugins/member-invites/invite',
    );
  });
});

describe('the list', () => {
  it('says of each batch who made it, of what, and what became of it', async () => {
    answer(
      'get',
      'batches',
      pageOf([
        batch({
          total: 14,
          counts: outcomes({ invited: 12, invalid: 2 }),
          letters: letters({ sent: 9, failed: 1, queued: 2 }),
        }),
      ]),
    );
    open(['read']);
    const row = await rowOf('Olga Office');
    for (const words of [
      'Pasted · Sailing',
      '14',
      '12 Invited',
      '2 Not an address',
      '9 of 12 sent',
      '1 could not be delivered',
      'Being sent',
    ]) {
      expect(within(row).getByText(words)).toBeInTheDocument();
    }
  });

  it('tells what waits for its moment from what is done', async () => {
    answer(
      'get',
      'batches',
      pageOf([
        batch({
          createdBy: 'Anna',
          sendAt: '2099-05-04T10:00:00.000Z',
          letters: letters({ queued: 3 }),
        }),
        batch({ id: 'b2', createdBy: 'Ben', send: false, letters: letters({}) }),
      ]),
    );
    open(['read']);
    const waiting = await rowOf('Anna');
    expect(within(waiting).getByText(/^3 on May 4, 2099/)).toBeInTheDocument();
    expect(within(waiting).getByText('Waiting')).toBeInTheDocument();
    expect(within(await rowOf('Ben')).getByText('Done')).toBeInTheDocument();
  });

  it('asks the server for the page that the URL says', async () => {
    const asked = answer('get', 'batches', pageOf([batch()], 120));
    open(['read'], '?page=2&pageSize=50');
    await screen.findByText('Olga Office');
    expect(Object.fromEntries(asked[0]!.url.searchParams)).toEqual({ page: '2', pageSize: '50' });
  });

  it('says what to do first while nothing has been sent', async () => {
    answer('get', 'batches', pageOf([]));
    open(['read', 'invite']);
    expect(await screen.findByText(/Nothing has been sent yet. Invite/)).toBeInTheDocument();
    expect(screen.getAllByRole('link', { name: 'Invite members' })).toHaveLength(2);
  });

  it('opens the output log of a batch from its row', async () => {
    answer('get', 'batches', pageOf([batch()]));
    answer('get', 'batches/b1', { data: batchWithLog() });
    const { user } = open(['read']);
    await user.click(await screen.findByText('Olga Office'));
    expect(await screen.findByRole('heading', { level: 1, name: 'Invited' })).toBeInTheDocument();
  });
});

describe('a batch', () => {
  it('is closed to a role without the right to read', async () => {
    open([], '/b1');
    expect(await screen.findByText(/don't have the permissions/i)).toBeInTheDocument();
  });

  it('names its maker, program, language and subject above its output log, and leads back', async () => {
    answer('get', 'batches/b1', { data: batchWithLog({ subject: 'Your berth', language: 'fr' }) });
    answer('get', 'batches', pageOf([batch()]));
    const { user } = open(['read'], '/b1');
    for (const words of [
      'Olga Office',
      'Sailing',
      'Français',
      'Your berth',
      'All letters are out.',
    ]) {
      expect(await screen.findByText(words)).toBeInTheDocument();
    }
    expect(screen.getByRole('heading', { level: 2, name: 'Output log' })).toBeInTheDocument();
    const main = within(screen.getByRole('main'));
    await user.click(main.getByRole('link', { name: 'Output logs' }));
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Output logs' }),
    ).toBeInTheDocument();
  });

  it('is explained where it is not there', async () => {
    const asked = refuse('get', 'batches/gone', { status: 404, code: 'batch_unknown' });
    open(['read'], '/gone');
    expect(await screen.findByText('There is no such output log.')).toBeInTheDocument();
    await waitFor(() => expect(asked.length).toBeGreaterThan(0));
  });
});
