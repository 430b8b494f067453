import { screen } from '@strapi/strapi/admin/test';
import { within } from '@testing-library/react';
import { answer } from '../support/panel';
import { batch, mainButton, openInvitePage, review, reviewLine, untilAsked } from './support';

const chosen = review([
  reviewLine({ line: 1, email: 'anna@example.org', member: 'm1' }),
  reviewLine({ line: 2, email: 'bob@example.org', member: 'm2', outcome: 'already_pending' }),
  reviewLine({ line: 3, email: 'carol@example.org', member: 'm3', outcome: 'already_member' }),
]);

it('shows the members who were chosen elsewhere and invites those who are left', async () => {
  const { user, reviews } = await openInvitePage({
    at: '/?members=m1,m2,m3&program=garden',
    answers: { review: chosen },
  });
  expect(await screen.findByText('3 members chosen')).toBeVisible();
  expect(screen.queryByRole('textbox', { name: /^Addresses/ })).not.toBeInTheDocument();
  const bob = (await screen.findByText('bob@example.org')).closest('li')!;
  expect(within(bob).getByText('Already pending')).toBeVisible();
  expect(reviews[0]!.body).toEqual({
    selection: { ids: ['m1', 'm2', 'm3'] },
    program: 'garden',
    send: true,
  });

  await user.click(screen.getByRole('button', { name: 'Remove bob@example.org' }));
  expect(screen.getByText('2 members chosen')).toBeVisible();
  const batches = answer('post', 'batches', { data: batch }, { status: 201 });
  await user.click(mainButton());
  expect(await untilAsked(batches)).toMatchObject({
    selection: { ids: ['m1', 'm3'] },
    source: 'selection',
    program: 'garden',
  });
});

it('has nobody to invite when all are removed', async () => {
  const { user } = await openInvitePage({ at: '/?members=m1', answers: { review: chosen } });
  await user.click(await screen.findByRole('button', { name: 'Remove anna@example.org' }));
  expect(mainButton()).toBeDisabled();
  expect(screen.getByText('Nobody is chosen any more.')).toBeVisible();
});

it('invites nobody whom it could not show', async () => {
  await openInvitePage({ at: '/?members=m1', answers: { review: review([]) } });
  expect(await screen.findByText('1 member chosen')).toBeVisible();
  expect(mainButton()).toBeDisabled();
});
