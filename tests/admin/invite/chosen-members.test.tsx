import { screen } from '@strapi/strapi/admin/test';
import { within } from '@testing-library/react';
import {
  selectionInState,
  selectionInUrl,
} from '../../../admin/src/components/invite/selection-in-url';
import { inviteTarget } from '../../../admin/src/plugin-id';
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

describe('everything that a filter finds', () => {
  const everything = { all: true, query: { q: 'harbour' }, except: ['m9'] };
  const at = `/?selection=${encodeURIComponent(JSON.stringify(everything))}`;
  const many = {
    data: {
      ...chosen.data,
      counts: { ...chosen.data.counts, invited: 400, already_pending: 11 },
      total: 412,
    },
  };

  it('shows the first of them and counts them all', async () => {
    const { reviews } = await openInvitePage({ at, answers: { review: many } });
    expect(await screen.findByText('412 members chosen')).toBeVisible();
    expect(screen.getByText('400 Will be invited')).toBeVisible();
    expect(screen.getByText('11 Already pending')).toBeVisible();
    expect(screen.getByText('And 409 more.')).toBeVisible();
    expect(reviews[0]!.body).toEqual({ selection: everything, program: null, send: true });
  });

  it('invites them all, but for those taken out here', async () => {
    const { user } = await openInvitePage({ at, answers: { review: many } });
    await user.click(await screen.findByRole('button', { name: 'Remove anna@example.org' }));
    expect(screen.getByText('411 members chosen')).toBeVisible();
    expect(screen.getByText('399 Will be invited')).toBeVisible();
    const batches = answer('post', 'batches', { data: batch }, { status: 201 });
    await user.click(mainButton());
    expect(await untilAsked(batches)).toMatchObject({
      selection: { all: true, query: { q: 'harbour' }, except: ['m9', 'm1'] },
      source: 'selection',
    });
  });

  it.each(['nonsense', 'null', '{}', '{"all":false}', '{"all":true,"page":2}', '["m1"]'])(
    'asks for addresses where the URL makes no sense: %s',
    async (selection) => {
      await openInvitePage({ at: `/?selection=${encodeURIComponent(selection)}` });
      expect(await screen.findByRole('textbox', { name: /^Addresses/ })).toBeVisible();
    },
  );
});

it('keeps a long selection beside the URL, where it is read again', () => {
  const ids = Array.from({ length: 200 }, (_, index) => `m${index}`);
  const [short, none] = inviteTarget({ ids: ids.slice(1) });
  expect(selectionInUrl(new URLSearchParams(short.split('?')[1]))).toEqual({ ids: ids.slice(1) });
  expect(none).toBeUndefined();
  const [path, options] = inviteTarget({ ids });
  expect(path).toBe('/plugins/member-invites/invite');
  expect(selectionInState(options?.state)).toEqual({ ids });
  expect(selectionInState({ selection: { ids: 'all' } })).toBeUndefined();
  expect(selectionInState(null)).toBeUndefined();
});
