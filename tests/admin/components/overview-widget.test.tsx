import { screen } from '@strapi/strapi/admin/test';
import { OverviewWidget } from '../../../admin/src/components/overview/OverviewWidget';
import type { MembersSummaryResponse } from '../../../shared/contracts/members';
import { answer, openPage, pageOf, refuse } from '../support/panel';
import { batch as batchOf, letters, outcomes } from '../support/records';

const summary: MembersSummaryResponse['data'] = {
  states: { not_invited: 0, pending: 30, expired: 4, validated: 1200 },
  total: 1234,
  deliveryProblems: 3,
};

const batch = batchOf({
  total: 12,
  done: 12,
  counts: outcomes({ invited: 10, duplicate: 2 }),
  letters: letters({ sent: 10 }),
  createdAt: new Date(Date.now() - 3 * 60 * 60 * 1000).toISOString(),
  createdBy: 'Anna Berg',
});

const open = () => openPage(<OverviewWidget />, { rights: ['read'] });

it('tells the number of members of each status in words, not by colour or length alone', async () => {
  answer('get', 'members/summary', { data: summary });
  answer('get', 'batches', pageOf([batch]));
  open();
  expect(await screen.findByRole('list', { name: '1,234 members by status' })).toBeVisible();
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Not invited0',
    'Pending30',
    'Expired4',
    'Validated1,200',
  ]);
});

it.each([true, undefined] as const)('says where numbers are rough: %s', async (isApproximate) => {
  answer('get', 'members/summary', { data: { ...summary, isApproximate } });
  answer('get', 'batches', pageOf([batch]));
  open();
  await screen.findByRole('list', { name: '1,234 members by status' });
  expect(screen.queryAllByText(/only approximate/)).toHaveLength(isApproximate ? 1 : 0);
});

it('leads to the letters that could not be delivered', async () => {
  answer('get', 'members/summary', { data: summary });
  answer('get', 'batches', pageOf([batch]));
  open();
  expect(
    await screen.findByRole('link', { name: '3 letters could not be delivered' }),
  ).toHaveAttribute('href', '/plugins/member-invites/pending?view=problems');
});

it('has no such link where every letter arrived', async () => {
  answer('get', 'members/summary', { data: { ...summary, deliveryProblems: 0 } });
  answer('get', 'batches', pageOf([batch]));
  open();
  expect(await screen.findByText('No delivery problems')).toBeVisible();
  expect(screen.queryByRole('link', { name: /delivered/ })).not.toBeInTheDocument();
});

it('tells when the last batch was made, by whom, and what became of it', async () => {
  answer('get', 'members/summary', { data: summary });
  const asked = answer('get', 'batches', pageOf([batch], 40));
  open();
  expect(await screen.findByRole('link', { name: 'Last batch: 12 addresses' })).toHaveAttribute(
    'href',
    '/plugins/member-invites/batches/b1',
  );
  expect(screen.getByText(/by Anna Berg/)).toHaveTextContent('3 hours ago · by Anna Berg');
  expect(screen.getByText('Invited: 10, Duplicate: 2')).toBeVisible();
  expect(asked[0]?.url.search).toBe('?page=1&pageSize=1');
});

it('tells how far a batch is that is still being processed', async () => {
  answer('get', 'members/summary', { data: summary });
  answer('get', 'batches', pageOf([{ ...batch, state: 'processing', done: 5 }]));
  open();
  expect(await screen.findByText('5 of 12 processed')).toBeVisible();
});

it('says where to begin while there is nobody', async () => {
  const none = { not_invited: 0, pending: 0, expired: 0, validated: 0 };
  answer('get', 'members/summary', { data: { states: none, total: 0, deliveryProblems: 0 } });
  answer('get', 'batches', pageOf([]));
  open();
  expect(await screen.findByText(/^No members yet/)).toBeVisible();
});

it('says so when the numbers cannot be had', async () => {
  refuse('get', 'members/summary', { status: 500, code: 'internal' });
  answer('get', 'batches', pageOf([]));
  open();
  expect(await screen.findByText('Something went wrong')).toBeVisible();
});
