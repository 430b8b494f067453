import { screen, server, waitFor } from '@strapi/strapi/admin/test';
import { act } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { InvitePage } from '../../../admin/src/pages/InvitePage';
import { answer, answerSettings, openPage, refuse } from '../support/panel';
import { letter } from '../support/records';
import { box, mainButton, openInvitePage, review, reviewLine } from './support';
import { note } from '../../../shared/notes';

// Whole forms are filled in, a letter at a time, on a machine that may be busy.
jest.setTimeout(30_000);

const addresses = (count: number) =>
  Array.from({ length: count }, (_, nth) => `p${nth}@example.org`).join('\n');

const texts = (reviews: { body: unknown }[]) =>
  reviews.map(({ body }) => (body as { addresses: string }).addresses);

const mixed = review([
  reviewLine({ line: 1, email: 'new@example.org' }),
  reviewLine({ line: 2, email: 'carol@example.org', outcome: 'already_member' }),
  reviewLine({ line: 3, email: 'dave@example.org', outcome: 'already_member' }),
  reviewLine({ line: 4, email: 'erin@example.org', outcome: 'already_pending' }),
  reviewLine({
    line: 5,
    email: 'f@example.org',
    outcome: 'suppressed',
    notes: [note('mail_came_back')],
  }),
]);

it('counts by outcome once the typing stops, and lists who is known already', async () => {
  const { user, reviews } = await openInvitePage({ answers: { review: mixed } });
  await user.type(box(), 'new@example.org, carol@example.org');
  expect(await screen.findByText('1 new')).toBeVisible();
  expect(screen.getAllByText('1 not mailed')[0]).toBeVisible();
  // One for the empty box, one for the whole text, and none for the letters between.
  await waitFor(() => expect(texts(reviews)).toEqual(['', 'new@example.org, carol@example.org']));

  expect(screen.getByText('carol@example.org')).not.toBeVisible();
  await user.click(screen.getByText('2 already members', { selector: 'summary' }));
  expect(screen.getByText('carol@example.org')).toBeVisible();
  expect(screen.getByText('dave@example.org')).toBeVisible();
});

it('counts what it can count itself at once, also where the server does not answer', async () => {
  const { user } = await openInvitePage();
  refuse('post', 'batches/review', { status: 500, code: 'broken' });
  await user.click(box());
  await user.paste('a@example.org, A@example.org, b@');
  expect(screen.getByText('3 addresses')).toBeVisible();
  expect(screen.getByText('1 wrong')).toBeVisible();
  expect(screen.getByText('1 duplicate')).toBeVisible();
  expect(await screen.findByText(/could not be checked/)).toBeVisible();
});

it('drops the answer to a text that has changed since', async () => {
  const { user } = await openInvitePage({ answers: { review: mixed } });
  await user.click(box());
  await user.paste('new@example.org');
  expect(await screen.findByText('1 new')).toBeVisible();
  await user.paste(', other@example.org');
  expect(screen.queryByText('1 new')).not.toBeInTheDocument();
});

it('names the limit as it comes near', async () => {
  const { user } = await openInvitePage();
  await user.click(box());
  await user.paste(addresses(159));
  expect(screen.getByText('159 addresses')).toBeVisible();
  await user.paste('\na@example.org');
  expect(screen.getByText('160 of 200')).toBeVisible();
  expect(mainButton()).toBeEnabled();
});

it('blocks more than the limit, keeps the text and does not ask the server about it', async () => {
  const { user, reviews } = await openInvitePage();
  await user.click(box());
  await user.paste(addresses(201));
  expect(screen.getByText('201 of 200')).toBeVisible();
  expect(screen.getByText(/at most 200 can be invited at a time/)).toBeVisible();
  expect(mainButton()).toBeDisabled();
  expect(box()).toHaveValue(addresses(201));
  await act(() => new Promise((resolve) => setTimeout(resolve, 600)));
  expect(texts(reviews)).toEqual(['']);
});

it('takes the limit from the server', async () => {
  const { user } = await openInvitePage({ answers: { review: review([], 500) } });
  await user.click(box());
  await user.paste(addresses(300));
  await waitFor(() => expect(mainButton()).toBeEnabled());
});

it('learns the limit even when somebody pastes before the server has named it', async () => {
  let name: () => void = () => undefined;
  const named = new Promise<void>((resolve) => {
    name = resolve;
  });
  answerSettings();
  answer('get', 'programs', { data: [] });
  answer('post', 'letters/preview', letter());
  server.use(
    http.post('*/member-invites/batches/review', async () => {
      await named;
      return HttpResponse.json(review([], 1000) as never);
    }),
  );
  const { user } = openPage(<InvitePage />, { rights: ['read', 'invite'] });
  await screen.findByRole('heading', { name: 'Invite members' });
  await user.click(box());
  await user.paste(addresses(500));
  await waitFor(() => expect(mainButton()).toBeDisabled());
  name();
  await waitFor(() => expect(mainButton()).toBeEnabled());
});

it('asks anew what would become of them when nobody is to be mailed', async () => {
  const { user } = await openInvitePage();
  await user.click(box());
  await user.paste('a@example.org');
  const reviews = answer('post', 'batches/review', mixed);
  await user.click(screen.getByRole('radio', { name: 'Create, send later' }));
  await waitFor(() =>
    expect(reviews.at(-1)?.body).toEqual({
      addresses: 'a@example.org',
      program: null,
      send: false,
    }),
  );
});
