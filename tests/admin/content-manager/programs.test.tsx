import { screen } from '@strapi/strapi/admin/test';
import { within } from '@testing-library/react';
import Deletion from '../../../admin/src/components/content-manager/Deletion';
import ProgramPanel from '../../../admin/src/components/content-manager/ProgramPanel';
import { answer, openPage, refuse } from '../support/panel';

const usage = (id: string, members: number, validated: number, openInvitations: number) =>
  answer('get', `programs/${id}/usage`, { data: { members, validated, openInvitations } });

describe('beside a program', () => {
  it('stands who has it, with the way to them and to inviting', async () => {
    usage('p1', 12, 5, 1);
    openPage(<ProgramPanel id="p1" />, { rights: ['read', 'invite'] });
    expect(
      await screen.findByText('12 members have this program, 5 of them with an account.'),
    ).toBeInTheDocument();
    expect(screen.getByText('1 open invitation names it.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'See them under Members' })).toHaveAttribute(
      'href',
      '/plugins/member-invites?program=p1',
    );
    expect(await screen.findByRole('link', { name: 'Invite to this program' })).toHaveAttribute(
      'href',
      '/plugins/member-invites/invite?program=p1',
    );
  });

  it('stands no way to invite for a reader, and none to nobody', async () => {
    usage('p1', 0, 0, 0);
    openPage(<ProgramPanel id="p1" />, { rights: ['read'] });
    expect(await screen.findByText('Nobody has this program yet.')).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});

describe('deleting a program', () => {
  it('says what it touches', async () => {
    usage('p1', 12, 5, 2);
    openPage(<Deletion programs={[{ documentId: 'p1', name: 'Sailing' }]} />, { rights: ['read'] });
    expect(
      await screen.findByText(
        '12 members lose it and stay members; 5 of them have an account and lose the access it gives. 2 open invitations name it: they stay open and name no program.',
      ),
    ).toBeInTheDocument();
  });

  it('says that none of many has an account', async () => {
    usage('p1', 3, 0, 0);
    openPage(<Deletion programs={[{ documentId: 'p1' }]} />, { rights: ['read'] });
    expect(
      await screen.findByText('3 members lose it and stay members; none of them has an account.'),
    ).toBeInTheDocument();
  });

  it('says of several what each touches', async () => {
    usage('p1', 1, 0, 0);
    usage('p2', 0, 0, 0);
    openPage(
      <Deletion
        programs={[
          { documentId: 'p1', name: 'Sailing' },
          { documentId: 'p2', name: 'Rowing' },
        ]}
      />,
      { rights: ['read'] },
    );
    const touched = await screen.findByRole('status', { name: 'What goes with it' });
    expect(await within(touched).findByText('1 member loses it and stays a member.')).toBeVisible();
    expect(await within(touched).findByText('No member has it.')).toBeVisible();
    expect(within(touched).getByText('Rowing')).toBeVisible();
  });

  it('lists ten of a longer selection', async () => {
    answer('get', 'programs/:id/usage', { data: { members: 0, validated: 0, openInvitations: 0 } });
    const programs = Array.from({ length: 13 }, (_, index) => ({ documentId: `p${index}` }));
    openPage(<Deletion programs={programs} />, { rights: ['read'] });
    expect(await screen.findByText('And 3 more.')).toBeInTheDocument();
    expect(screen.getAllByRole('listitem')).toHaveLength(10);
  });

  it('says why it is not known', async () => {
    refuse('get', 'programs/p1/usage', { status: 403, code: 'forbidden' });
    openPage(<Deletion programs={[{ documentId: 'p1' }]} />, { rights: ['read'] });
    expect(await screen.findByText(/Your role does not allow this/)).toBeInTheDocument();
  });
});
