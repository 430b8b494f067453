import { screen, waitFor } from '@strapi/strapi/admin/test';
import { within } from '@testing-library/react';
import type { Member } from '../../../shared/contracts/members';
import { CorrectAddressDialog } from '../../../admin/src/components/claim/CorrectAddressDialog';
import { member, pending, validated } from '../members/roster';
import { answer, openPage, refuse } from '../support/panel';

const closed = jest.fn();

const openDialog = async (of: Member) => {
  const page = openPage(<CorrectAddressDialog member={of} onClose={closed} />, {
    rights: ['read', 'members'],
  });
  const dialog = await screen.findByRole('dialog', { name: 'Correct address' });
  const field = within(dialog).getByRole('textbox', { name: /Address/ });
  const save = async (address: string) => {
    await page.user.clear(field);
    await page.user.type(field, `${address}{Enter}`);
  };
  return { user: page.user, dialog, save };
};

beforeEach(() => closed.mockReset());

it('saves the address, and tells which invitation was closed by it', async () => {
  const asked = answer('put', 'members/m2/email', {
    data: {
      member: { ...pending, email: 'new@harbour.test', state: 'not_invited' },
      closedInvitation: { id: 'i2', email: 'ben@harbour.test' },
    },
  });
  const { save } = await openDialog(pending);
  await save('new@harbour.test');
  expect(
    (await screen.findAllByText(/The open invitation to ben@harbour.test was closed/)).length,
  ).toBeGreaterThan(0);
  expect(asked[0]!.body).toEqual({ email: 'new@harbour.test' });
  expect(closed).toHaveBeenCalled();
});

it('says of a member with an account what stays as it is', async () => {
  const { dialog } = await openDialog(validated);
  expect(within(dialog).getByText(/it keeps the address it signs in with/)).toBeInTheDocument();
});

it('asks the server for nothing where nothing was changed', async () => {
  const asked = answer('put', 'members/m1/email', {});
  const { save } = await openDialog(member());
  await save('anna@harbour.test');
  await waitFor(() => expect(closed).toHaveBeenCalled());
  expect(asked).toHaveLength(0);
});

it('stays open with the reason where the server refuses', async () => {
  refuse('put', 'members/m1/email', { status: 404, code: 'member_unknown' });
  const { dialog, save } = await openDialog(member());
  await save('new@harbour.test');
  expect(await within(dialog).findByText('This member does not exist any more.')).toBeVisible();
  expect(closed).not.toHaveBeenCalled();
});
