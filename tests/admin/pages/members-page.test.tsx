import { screen } from '@strapi/strapi/admin/test';
import { MembersPage } from '../../../admin/src/pages/MembersPage';
import { answer, answerSettings, openPage, pageOf } from '../support/panel';

beforeEach(() => {
  answerSettings();
  answer('get', 'members', pageOf([]));
});

it('is closed to a role without the right to read', async () => {
  openPage(<MembersPage />, { rights: [] });
  expect(await screen.findByText(/don't have the permissions/i)).toBeInTheDocument();
});

it('shows the toggle as a word to those who may only read', async () => {
  openPage(<MembersPage />, { rights: ['read'] });
  expect(await screen.findByText('Allow member-only booking')).toBeInTheDocument();
  expect(screen.queryByRole('checkbox', { name: /member-only/ })).not.toBeInTheDocument();
});
