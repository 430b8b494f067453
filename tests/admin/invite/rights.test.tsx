import { screen } from '@strapi/strapi/admin/test';
import { InvitePage } from '../../../admin/src/pages/InvitePage';
import { openPage } from '../support/panel';
import { box, openInvitePage } from './support';

it('is closed to a role without the right to invite', async () => {
  openPage(<InvitePage />, { rights: ['read'] });
  expect(await screen.findByText(/don't have the permissions/i)).toBeInTheDocument();
});

it('shows a role that may only invite neither programs nor the way to the members', async () => {
  await openInvitePage({ rights: ['invite'] });
  expect(box()).toBeInTheDocument();
  expect(screen.queryByRole('combobox', { name: /Program/ })).not.toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Back to members' })).not.toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Days a link is valid' })).toBeInTheDocument();
});

it('shows a role that may read as well the programs, with the days they are valid', async () => {
  const { user } = await openInvitePage();
  await user.click(await screen.findByRole('combobox', { name: /Program/ }));
  expect(await screen.findByRole('option', { name: 'Garden (valid 14 days)' })).toBeInTheDocument();
  expect(screen.getByRole('option', { name: 'Pool' })).toBeInTheDocument();
});
