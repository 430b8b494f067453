import { screen, waitFor } from '@strapi/strapi/admin/test';
import { within } from '@testing-library/react';
import { Route, Routes, useLocation } from 'react-router-dom';
import { MembersPage } from '../../../admin/src/pages/MembersPage';
import { answer, answerSettings, openPage, pageOf, refuse, type Right } from '../support/panel';
import { answerChoices, member, pending } from './roster';

type User = ReturnType<typeof openPage>['user'];

const everyRight: Right[] = ['read', 'invite', 'cancel', 'copy-link', 'members', 'settings'];

beforeEach(() => {
  answerChoices();
  answer('get', 'members', pageOf([member(), pending]));
});

const Address = () => <p>{`Gone to ${useLocation().pathname}`}</p>;

const Panel = () => (
  <Routes>
    <Route index element={<MembersPage />} />
    <Route path="*" element={<Address />} />
  </Routes>
);

const open = (rights: Right[] = everyRight, at = '/') => openPage(<Panel />, { rights, at });

const tickBoth = async (user: User) => {
  await screen.findByText('anna@harbour.test');
  await user.click(await screen.findByRole('checkbox', { name: 'Select all entries' }));
};

const openMore = async (user: User) => {
  await user.click(screen.getByRole('button', { name: 'More actions' }));
  return screen.findByRole('menu');
};

const ask = async (user: User, item: string) => {
  await tickBoth(user);
  await openMore(user);
  await user.click(screen.getByRole('menuitem', { name: item }));
  return within(await screen.findByRole('alertdialog'));
};

const both = { ids: ['m1', 'm2'] };
const requestId = expect.stringMatching(/^[0-9a-f]{32}$/) as string;
const taken = { data: { id: 'b7' } };

describe('rights', () => {
  const offered = async (rights: Right[]) => {
    const { user } = open(rights);
    await tickBoth(user);
    const buttons = ['Invite…', 'Resend…'].filter((name) => screen.queryByRole('button', { name }));
    const items = within(await openMore(user)).getAllByRole('menuitem');
    return [...buttons, ...items.map((item) => item.textContent)];
  };
  const ofMembers = [
    'Add to program…',
    'Remove from program…',
    'Add tag…',
    'Remove tag…',
    'Delete…',
  ];

  it.each<[string, Right[], string[]]>([
    [
      'everything to those who may do everything',
      everyRight,
      ['Invite…', 'Resend…', 'Cancel invitations…', ...ofMembers],
    ],
    ['those who may change members just that', ['read', 'members'], ofMembers],
    ['those who may cancel just that', ['read', 'cancel'], ['Cancel invitations…']],
  ])('gives %s', async (_, rights, names) => {
    expect(await offered(rights)).toEqual(names);
  });

  it('gives those who may invite no menu', async () => {
    const { user } = open(['read', 'invite']);
    await tickBoth(user);
    expect(screen.getByRole('button', { name: 'Resend…' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'More actions' })).not.toBeInTheDocument();
  });

  it('lets readers export, and do nothing else', async () => {
    const { user } = open(['read']);
    await user.click(await screen.findByRole('button', { name: 'More' }));
    const items = within(await screen.findByRole('menu')).getAllByRole('menuitem');
    expect(items.map((item) => item.textContent)).toEqual(['Export as CSV']);
  });
});

describe('what is done to a selection', () => {
  it.each([
    ['Cancel invitations…', 'cancel', 'Cancel the open invitations of 2 members?', /invitations$/],
    ['Delete…', 'delete', 'Delete 2 members?', 'Delete'],
  ])('%s asks with the number, and goes to the output log', async (item, route, title, button) => {
    const asked = answer('post', `members/actions/${route}`, taken, { status: 201 });
    const { user } = open();
    const dialog = await ask(user, item);
    expect(dialog.getByRole('heading')).toHaveTextContent(title);
    expect(asked).toHaveLength(0);
    await user.dblClick(dialog.getByRole('button', { name: button }));
    expect(
      await screen.findByText('Gone to /plugins/member-invites/batches/b7'),
    ).toBeInTheDocument();
    expect(asked.map(({ body }) => body)).toEqual([{ requestId, selection: both }]);
  });

  it('says of deleting that accounts stay and links die', async () => {
    const { user } = open();
    const dialog = await ask(user, 'Delete…');
    expect(dialog.getByText(/Accounts remain/)).toHaveTextContent(/links stop working/);
    expect(dialog.getByText(/cannot be undone/)).toBeInTheDocument();
  });

  it('asks of deleting whether every trace is meant, and what becomes of the account', async () => {
    const asked = answer('post', 'members/actions/erase', taken, { status: 201 });
    const { user } = open();
    const dialog = await ask(user, 'Delete…');
    await user.click(dialog.getByRole('radio', { name: 'Erase every trace' }));
    expect(dialog.getByText(/removed from the roster/)).toHaveTextContent(/cannot be undone/);
    await user.click(dialog.getByRole('checkbox', { name: 'Delete the account as well' }));
    await user.click(dialog.getByRole('button', { name: 'Erase' }));
    expect(
      await screen.findByText('Gone to /plugins/member-invites/batches/b7'),
    ).toBeInTheDocument();
    const body = { requestId, selection: both, eraseAccount: true };
    expect(asked.map((request) => request.body)).toEqual([body]);
  });

  it('leaves accounts where nothing is ticked', async () => {
    const asked = answer('post', 'members/actions/erase', taken, { status: 201 });
    const { user } = open();
    const dialog = await ask(user, 'Delete…');
    await user.click(dialog.getByRole('radio', { name: 'Erase every trace' }));
    await user.click(dialog.getByRole('button', { name: 'Erase' }));
    await screen.findByText('Gone to /plugins/member-invites/batches/b7');
    expect(asked.map((request) => request.body)).toMatchObject([{ eraseAccount: false }]);
  });

  it('resends to all of them and leaves it to the server to whom it can', async () => {
    const asked = answer('post', 'members/actions/resend', taken);
    const { user } = open();
    await tickBoth(user);
    await user.click(screen.getByRole('button', { name: 'Resend…' }));
    const dialog = within(await screen.findByRole('alertdialog'));
    expect(dialog.getByRole('heading')).toHaveTextContent('Resend the invitation to 2 members?');
    await user.click(dialog.getByRole('button', { name: 'Resend' }));
    await waitFor(() => expect(asked[0]?.body).toEqual({ requestId, selection: both }));
  });

  it('explains itself before resending while member-only booking is off', async () => {
    answerSettings({ isOn: false });
    const { user } = open();
    await screen.findByRole('switch', { name: 'Allow member-only booking' });
    await tickBoth(user);
    await user.click(screen.getByRole('button', { name: 'Resend…' }));
    const dialog = within(await screen.findByRole('alertdialog'));
    expect(dialog.getByRole('button', { name: 'Turn on and send' })).toBeInTheDocument();
  });

  it.each([
    ['Add to program…', 'add-program', 'Add 2 members to a program', 'Add'],
    ['Remove from program…', 'remove-program', 'Remove 2 members from a program', 'Remove'],
  ])('%s takes a program', async (item, route, title, button) => {
    const asked = answer('post', `members/actions/${route}`, taken);
    const { user } = open();
    const dialog = await ask(user, item);
    expect(dialog.getByRole('heading')).toHaveTextContent(title);
    expect(dialog.getByRole('button', { name: button })).toBeDisabled();
    await user.click(dialog.getByRole('combobox', { name: 'Program' }));
    await user.click(await screen.findByRole('option', { name: 'Sailing' }));
    await user.click(dialog.getByRole('button', { name: button }));
    await waitFor(() =>
      expect(asked[0]?.body).toEqual({ requestId, selection: both, program: 'p1' }),
    );
  });

  it('adds a tag there is, or a new one, the last that was given', async () => {
    const asked = answer('post', 'members/actions/add-tag', taken);
    const { user } = open();
    const dialog = await ask(user, 'Add tag…');
    expect(dialog.getByRole('heading')).toHaveTextContent('Add a tag to 2 members');
    expect(dialog.getByRole('button', { name: 'Add tag' })).toBeDisabled();
    await user.click(dialog.getByRole('combobox', { name: 'Tag' }));
    await user.click(await screen.findByRole('option', { name: 'Guests' }));
    await user.type(
      dialog.getByRole('textbox', { name: 'Or the name of a new tag' }),
      ' Crew{Enter}',
    );
    await waitFor(() =>
      expect(asked[0]?.body).toEqual({ requestId, selection: both, tagName: 'Crew' }),
    );
  });

  it('removes a tag', async () => {
    const asked = answer('post', 'members/actions/remove-tag', taken);
    const { user } = open();
    const dialog = await ask(user, 'Remove tag…');
    await user.click(dialog.getByRole('combobox', { name: 'Tag' }));
    await user.click(await screen.findByRole('option', { name: 'Guests' }));
    await user.click(dialog.getByRole('button', { name: 'Remove tag' }));
    await waitFor(() => expect(asked[0]?.body).toEqual({ requestId, selection: both, tag: 't2' }));
  });

  it('tells a refusal where it was asked, and tries again under the same id', async () => {
    const refused = refuse('post', 'members/actions/delete', { status: 403, code: 'forbidden' });
    const { user } = open();
    const dialog = await ask(user, 'Delete…');
    await user.click(dialog.getByRole('button', { name: 'Delete' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('Your role does not allow this');
    const asked = answer('post', 'members/actions/delete', taken);
    await user.click(dialog.getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]!.body).toEqual(refused[0]!.body);
  });

  it('takes the focus to the button that does nothing', async () => {
    const { user } = open();
    const dialog = await ask(user, 'Add tag…');
    await waitFor(() => expect(dialog.getByRole('button', { name: 'Cancel' })).toHaveFocus());
  });

  it('gives the focus back to the menu when nothing is done', async () => {
    const { user } = open();
    const dialog = await ask(user, 'Delete…');
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'More actions' })).toHaveFocus());
    expect(screen.getByText('2 on this page are ticked.')).toBeInTheDocument();
  });
});

describe('the menu of the page', () => {
  const pick = async (user: User, item: string) => {
    await user.click(await screen.findByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: item }));
  };

  it('exports what is filtered', async () => {
    const saved = jest.fn();
    Object.assign(URL, { createObjectURL: () => 'blob:roster', revokeObjectURL: jest.fn() });
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(saved);
    const asked = answer('get', 'members.csv', 'email');
    const { user } = open(['read'], '/?page=2&state=expired&filters[$and][0][phone][$eq]=06');
    await pick(user, 'Export what is filtered as CSV');
    await waitFor(() => expect(saved).toHaveBeenCalled());
    expect(Object.fromEntries(asked[0]!.url.searchParams)).toEqual({
      state: 'expired',
      'filters[$and][0][phone][$eq]': '06',
    });
  });

  it('leads to importing a list', async () => {
    const { user } = open();
    await pick(user, 'Import a list');
    expect(await screen.findByText('Gone to /plugins/member-invites/import')).toBeInTheDocument();
  });

  const accounts = (of: number) =>
    answer('get', 'members/accounts', {
      data: {
        roles: [
          { id: 'r1', name: 'Authenticated', accounts: of },
          { id: 'r2', name: 'Public', accounts: 0 },
        ],
        total: of,
      },
    });

  it.each([
    ['Every role (12)', null],
    ['Authenticated (12)', 'r1'],
  ])('adds existing accounts: %s', async (choice, role) => {
    accounts(12);
    const asked = answer('post', 'members/actions/add-accounts', taken, { status: 201 });
    const { user } = open();
    await pick(user, 'Add existing accounts…');
    const dialog = within(await screen.findByRole('alertdialog'));
    expect(dialog.getByText(/Nobody is mailed/)).toBeInTheDocument();
    await user.click(await dialog.findByRole('combobox', { name: 'Whose accounts' }));
    expect(screen.queryByRole('option', { name: /Public/ })).not.toBeInTheDocument();
    await user.click(await screen.findByRole('option', { name: choice }));
    await user.click(dialog.getByRole('button', { name: 'Add 12 accounts' }));
    expect(
      await screen.findByText('Gone to /plugins/member-invites/batches/b7'),
    ).toBeInTheDocument();
    expect(asked[0]!.body).toEqual({ requestId, role });
  });

  it('says that there is no account to add', async () => {
    accounts(0);
    const { user } = open();
    await pick(user, 'Add existing accounts…');
    const dialog = within(await screen.findByRole('alertdialog'));
    expect(await dialog.findByText('Every account is on the roster already.')).toBeInTheDocument();
    expect(dialog.getByRole('button', { name: 'Add' })).toBeDisabled();
  });
});
