import { screen } from '@strapi/strapi/admin/test';
import { within } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import type { BatchWithLog } from '../../../shared/contracts/batches';
import { BatchPage } from '../../../admin/src/pages/BatchPage';
import { answer, openPage } from '../support/panel';
import { batchWithLog, letters, line, outcomes } from '../support/records';

const none = { counts: outcomes({}), letters: letters({}), program: null };

const BatchPageAt = () => (
  <Routes>
    <Route path=":id" element={<BatchPage />} />
  </Routes>
);

const open = (change: Partial<BatchWithLog>) => {
  const row = line({ typed: 'ben@harbour.test', outcome: 'unchanged', delivery: undefined });
  answer('get', 'batches/b1', { data: batchWithLog({ ...none, ...change }, [row]) });
  return openPage(<BatchPageAt />, { rights: ['read'], at: '/b1', canOpenMembers: true });
};

const named = { id: 'x1', name: 'Sailing' };

it.each<[Partial<BatchWithLog>, string]>([
  [{ action: 'resend' }, 'Invitations sent again'],
  [{ action: 'cancel' }, 'Invitations cancelled'],
  [{ action: 'add_program', program: named }, 'Added to program Sailing'],
  [{ action: 'remove_program', program: null }, 'Removed from program (deleted since)'],
  [{ action: 'add_tag', tag: named }, 'Tag Sailing added'],
  [{ action: 'remove_tag', tag: named }, 'Tag Sailing removed'],
  [{ action: 'delete' }, 'Members deleted'],
  [{ action: 'add_accounts' }, 'Existing accounts added'],
  [{ action: 'invite', send: false }, 'Added, not sent'],
])('is called after what was done: %j', async (change, title) => {
  open(change);
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeInTheDocument();
});

it('speaks of no letters where none are sent', async () => {
  open({ action: 'add_tag', tag: named, counts: { ...outcomes({}), tag_added: 1, unchanged: 1 } });
  expect(
    await screen.findByText('All members have been processed. No letter was sent.'),
  ).toBeVisible();
  const headers = [...document.querySelectorAll('th')].map((header) => header.textContent);
  expect(headers).toEqual(['Line', 'Address', 'Outcome']);
  expect(screen.getByText('1 Tag added')).toBeInTheDocument();
});

it('says that the selection fitted nobody any more', async () => {
  open({ action: 'resend', total: 0, done: 0 });
  expect(await screen.findByText(/^The selection fitted nobody any more/)).toBeVisible();
});

it('counts members while it works them off', async () => {
  open({ action: 'delete', state: 'processing', total: 5, done: 2 });
  expect(await screen.findByText('The members are being processed.')).toBeVisible();
  const bar = screen.getByRole('progressbar', { name: 'Members processed' });
  expect(bar).toHaveAttribute('aria-valuetext', '2 of 5 members processed');
});

it('leads to nobody who was deleted', async () => {
  open({ action: 'delete' });
  const row = (await screen.findByText('ben@harbour.test')).closest('tr')!;
  expect(within(row).queryByRole('link')).not.toBeInTheDocument();
});

it('says that a file is still being received', async () => {
  open({ source: 'csv', state: 'receiving', total: 0, done: 0 });
  expect(await screen.findByText('The file is being received.')).toBeVisible();
  expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
});

it('asks about no likelier spelling of an address that nobody typed', async () => {
  const mistyped = line({ outcome: 'tag_added', suggestion: 'a@gmail.com', delivery: undefined });
  answer('get', 'batches/b1', {
    data: batchWithLog({ ...none, action: 'add_tag', tag: named }, [mistyped]),
  });
  openPage(<BatchPageAt />, { rights: ['read'], at: '/b1' });
  expect(await screen.findByText('ben@harbour.test')).toBeInTheDocument();
  expect(screen.queryByText(/Did you mean/)).not.toBeInTheDocument();
});
