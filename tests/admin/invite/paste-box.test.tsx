import { screen, waitFor } from '@strapi/strapi/admin/test';
import { within } from '@testing-library/react';
import { answer } from '../support/panel';
import { box, mainButton, openInvitePage } from './support';

// Whole forms are filled in, a letter at a time, on a machine that may be busy.
jest.setTimeout(30_000);

const paste = async (text: string, at?: string) => {
  const page = await openInvitePage({ at });
  await page.user.click(box());
  await page.user.paste(text);
  return page;
};

const marked = () => [...document.querySelectorAll('mark')].map(({ textContent }) => textContent);

const wrongList = () => screen.findByRole('list', { name: /wrong/ });

it('marks each wrong address where it stands, says why, and keeps the batch from being sent', async () => {
  await paste('anna@example.org; bob@, "Smith, Carol" <c@example.org>\nd@@example.org');
  expect(marked()).toEqual(['bob@', 'd@@example.org']);
  const items = within(await wrongList()).getAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('There is nothing after the @ sign.'),
    expect.stringContaining('more than one @ sign'),
  ]);
  expect(mainButton()).toBeDisabled();
  expect(screen.getByText('Correct the wrong addresses first, or leave them out.')).toBeVisible();
});

it('ties the reasons to the box and says their number aloud', async () => {
  await paste('bob@, @example.org, x');
  expect(box()).toBeInvalid();
  expect(box()).toHaveAccessibleDescription(/3 addresses are wrong/);
  await waitFor(() =>
    expect(
      screen
        .getAllByRole('status')
        .some(({ textContent }) => /3 addresses are wrong/.test(textContent!)),
    ).toBe(true),
  );
});

it('selects a wrong address in the box', async () => {
  const { user } = await paste('anna@example.org, bob@, carol@example.org');
  await user.click(await screen.findByRole('button', { name: 'Show bob@ in the box' }));
  expect(box()).toHaveFocus();
  expect([box().selectionStart, box().selectionEnd]).toEqual([18, 22]);
});

it('leaves out the wrong ones, and puts them back', async () => {
  const text = 'anna@example.org, bob@, carol@example.org\nnobody\ndave@example.org';
  const { user } = await paste(text);
  await user.click(await screen.findByRole('button', { name: 'Leave out the 2 wrong ones' }));
  expect(box()).toHaveValue('anna@example.org, carol@example.org\ndave@example.org');
  expect(box()).toHaveFocus();
  expect(mainButton()).toBeEnabled();
  expect(marked()).toEqual([]);

  await user.click(screen.getByRole('button', { name: 'Put them back' }));
  expect(box()).toHaveValue(text);
  expect(mainButton()).toBeDisabled();
});

it('proposes likelier spellings, which block nothing and are taken over by a click', async () => {
  const { user } = await paste('Anna <anna@gmial.com>, bob@yahoo.con');
  expect(mainButton()).toBeEnabled();
  await user.click(screen.getByRole('button', { name: 'Use anna@gmail.com' }));
  expect(box()).toHaveValue('Anna <anna@gmail.com>, bob@yahoo.con');
  await user.click(screen.getByRole('button', { name: 'Use bob@yahoo.com' }));
  expect(box()).toHaveValue('Anna <anna@gmail.com>, bob@yahoo.com');
  expect(screen.queryByText(/mistyped/)).not.toBeInTheDocument();
});

it('does not mark an address while it is being typed, but does not send it either', async () => {
  const { user } = await openInvitePage();
  await user.type(box(), 'anna@');
  expect(marked()).toEqual([]);
  expect(mainButton()).toBeDisabled();
  await waitFor(() => expect(marked()).toEqual(['anna@']));
  await user.type(box(), 'example.org');
  expect(marked()).toEqual([]);
  expect(mainButton()).toBeEnabled();
});

it('has nothing to send while the box is empty', async () => {
  await openInvitePage();
  expect(mainButton()).toBeDisabled();
  expect(screen.getByText('Enter at least one address.')).toBeVisible();
});

it('refuses a hundred thousand addresses and keeps what was there', async () => {
  const { user } = await paste('anna@example.org\n');
  const list = Array.from({ length: 100_000 }, (_, nth) => `p${nth}@example.org`).join('\n');
  await user.paste(list);
  expect(box()).toHaveValue('anna@example.org\n');
  expect(
    await screen.findByText(/^100,000 addresses are too many to paste; at most 200\./),
  ).toBeVisible();
  expect(mainButton()).toBeEnabled();
});

const addresses = (count: number) =>
  Array.from({ length: count }, (_, nth) => `p${nth}@example.org`).join('\n');

it('takes up to twice as many as may be sent, so that some can be taken out', async () => {
  const { user } = await paste(addresses(400));
  expect(box()).toHaveValue(addresses(400));
  expect(await screen.findByText(/^400 addresses are too many: at most 200/)).toBeVisible();
  await user.paste('\np400@example.org');
  expect(box()).toHaveValue(addresses(400));
  expect(
    await screen.findByText(/^401 addresses are too many to paste; at most 200\./),
  ).toBeVisible();
});

it('offers a file instead of too many addresses, to those who may import', async () => {
  const page = await openInvitePage({ rights: ['read', 'invite', 'members'] });
  await page.user.click(box());
  await page.user.paste(addresses(10_000));
  expect(box()).toHaveValue('');
  const link = await screen.findByRole('link', { name: 'Import them as a file instead' });
  expect(link).toHaveAttribute('href', expect.stringMatching(/\/import$/));
});

it('advises those who may not import to split the list', async () => {
  await paste(addresses(401));
  expect(await screen.findByText(/Split the list and paste a part of it/)).toBeVisible();
  expect(screen.queryByRole('link', { name: /Import/ })).not.toBeInTheDocument();
});

it('submits nothing by any button but the main ones', async () => {
  const batches = answer('post', 'batches', { data: {} }, { status: 201 });
  const { user } = await openInvitePage({ isOn: false });
  await user.click(box());
  await user.paste('anna@gmial.com bad@');
  await user.click(await screen.findByRole('button', { name: /^Use / }));
  await user.click(screen.getByRole('button', { name: /Leave out/ }));
  await user.click(await screen.findByRole('button', { name: 'Put them back' }));
  expect(screen.queryByRole('button', { name: 'Close' })).not.toBeInTheDocument();
  expect(batches).toHaveLength(0);
});
