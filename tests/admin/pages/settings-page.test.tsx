import { screen, waitFor } from '@strapi/strapi/admin/test';
import { Link } from 'react-router-dom';
import type { Settings, SettingsChoicesResponse } from '../../../shared/contracts/settings';
import { defaultSettings } from '../../support/default-settings';
import SettingsPage from '../../../admin/src/pages/SettingsPage';
import { answer, openPage, refuse, settingsAnswer } from '../support/panel';

// The page is long, and the machine may be busy.
jest.setTimeout(30_000);

const saved: Settings = {
  ...defaultSettings,
  organisation: { ...defaultSettings.organisation, name: 'Harbour Club' },
};

const choices: SettingsChoicesResponse['data'] = {
  roles: [
    { id: 'r1', name: 'Authenticated' },
    { id: 'r2', name: 'Berth holder' },
  ],
  fields: [
    { name: 'firstName', type: 'string' },
    { name: 'phone', type: 'string' },
  ],
};

const open = async ({ settings = saved } = {}) => {
  answer('get', 'settings', settingsAnswer(settings));
  answer('get', 'settings/choices', { data: choices });
  const puts = answer('put', 'settings', { data: settings });
  const { user } = openPage(<SettingsPage />, { rights: ['read', 'settings'] });
  await screen.findByRole('heading', { name: 'Member invites', level: 1 });
  const field = (name: RegExp) => screen.getByLabelText<HTMLInputElement>(name);
  const write = async (name: RegExp, text: string) => {
    await user.clear(field(name));
    if (text) await user.paste(text);
  };
  const save = () => user.click(screen.getByRole('button', { name: 'Save' }));
  return { user, puts, field, write, save };
};

const bodies = (asked: { body: unknown }[]) => asked.map(({ body }) => body);

describe('who may do what', () => {
  it('is closed to a role without the right to read', async () => {
    openPage(<SettingsPage />, { rights: [] });
    expect(await screen.findByText(/don't have the permissions/i)).toBeInTheDocument();
  });

  it('shows a reader everything, changes nothing, and says why', async () => {
    answer(
      'get',
      'settings',
      settingsAnswer({ ...saved, invitations: { ...saved.invitations, defaultRole: 'r2' } }),
    );
    const asked = answer('get', 'settings/choices', { data: choices });
    openPage(<SettingsPage />, { rights: ['read'] });
    expect(await screen.findByText(/does not have the right “Change settings”/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Name of the organisation' })).toHaveValue(
      'Harbour Club',
    );
    for (const input of [
      ...screen.getAllByRole('textbox'),
      ...screen.getAllByRole('checkbox'),
      ...screen.getAllByRole('combobox'),
    ]) {
      expect([input.ariaDisabled, String((input as HTMLInputElement).disabled)]).toContain('true');
    }
    expect(screen.getByRole('combobox', { name: 'Role of new accounts' })).toHaveTextContent(
      'A role of its own',
    );
    expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();
    expect(asked).toHaveLength(0);
  });
});

describe('saving', () => {
  it('offers it only once something has changed', async () => {
    const { write } = await open();
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
    await write(/^Sender's name/, 'Anna');
    expect(screen.getByRole('button', { name: 'Save' })).toBeEnabled();
    await write(/^Sender's name/, '');
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  });

  it('sends only what changed, so that another admin’s changes stay', async () => {
    const { user, puts, write, save } = await open();
    await user.click(screen.getByRole('checkbox', { name: /member-only booking/ }));
    await write(/^A link works for/, '14');
    await write(/^Subject of the welcome letter/, ' Come in ');
    await save();
    await waitFor(() =>
      expect(bodies(puts)).toEqual([
        {
          booking: { memberOnlyBooking: true },
          invitations: { validDays: 14 },
          welcomeLetter: { subject: 'Come in' },
        },
      ]),
    );
    expect(await screen.findByText('The settings are saved.')).toBeInTheDocument();
  });

  it('takes a list as a line each, without the empty ones', async () => {
    const { puts, write, save } = await open();
    await write(/^What members can do/, 'Book a berth\n\nBorrow a boat\n');
    await write(/^Notices of/, 'a@club.example\nb@club.example');
    await save();
    await waitFor(() =>
      expect(bodies(puts)).toEqual([
        {
          organisation: { noticesTo: ['a@club.example', 'b@club.example'] },
          invitationLetter: { benefits: ['Book a berth', 'Borrow a boat'] },
        },
      ]),
    );
  });

  it('has the role, the fields and what an expired link may do chosen from lists', async () => {
    const { user, puts, save } = await open();
    const choose = async (list: RegExp, option: string) => {
      await user.click(screen.getByRole('combobox', { name: list }));
      await user.click(await screen.findByRole('option', { name: option }));
    };
    await choose(/^Role of new accounts/, 'Berth holder');
    await choose(/^Requests for a new link/, 'Do not offer it');
    await choose(/^Fields of the join page/, 'phone');
    await user.keyboard('{Escape}');
    await save();
    await waitFor(() =>
      expect(bodies(puts)).toEqual([
        { invitations: { defaultRole: 'r2', renewal: 'off', fields: ['phone'] } },
      ]),
    );
  });

  it('shows a deleted role as such until another one is chosen', async () => {
    const { user } = await open({
      settings: { ...saved, invitations: { ...saved.invitations, defaultRole: 'gone' } },
    });
    const role = screen.getByRole('combobox', { name: /^Role of new accounts/ });
    await waitFor(() => expect(role).toHaveTextContent('A role that does not exist any more'));
    await user.click(role);
    await user.click(await screen.findByRole('option', { name: /^The default role/ }));
    expect(role).toHaveTextContent('The default role');
  });
});

it('asks before unsaved changes are left behind', async () => {
  answer('get', 'settings', settingsAnswer(saved));
  answer('get', 'settings/choices', { data: choices });
  const page = (
    <>
      <SettingsPage />
      <Link to="/elsewhere">Elsewhere</Link>
    </>
  );
  const { user } = openPage(page, { rights: ['read', 'settings'] });
  await user.type(await screen.findByLabelText(/^Sender's name/), 'A');
  await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
  expect(await screen.findByRole('alertdialog')).toHaveTextContent(/unsaved changes/);
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.getByLabelText(/^Sender's name/)).toHaveValue('A');
});

describe('wrong values', () => {
  const faultOf = (input: HTMLElement) => input.getAttribute('aria-describedby');

  it.each([
    [/^A link works for/, '91', 'Type 90 or less.'],
    [/^A link works for/, '0', 'Type 1 or more.'],
    [/^A link works for/, '', 'Type a whole number.'],
    [/^A link works for/, '2.5', 'Type a whole number.'],
    [/^Remind before/, '7', 'Must be less than the 7 days for which a link works.'],
    [/^Reply-to/, 'club', '“club” is not an e-mail address.'],
    [/^Notices of/, 'a@club.example\nclub', '“club” is not an e-mail address.'],
    [/^Privacy page/, 'club.example', 'Give a whole web address that begins with https://'],
    [/^Text of the button/, 'x'.repeat(81), 'Use 80 characters at most.'],
    [/^What members can do/, 'x\n'.repeat(21), 'Use 20 lines at most.'],
    [
      /^What members can do/,
      'x'.repeat(301),
      `“${'x'.repeat(60)}…” is longer than 300 characters.`,
    ],
  ])('says at %s what is wrong with %s once it is left', async (name, typed, fault) => {
    const { user, write, field } = await open();
    await write(name, typed);
    expect(field(name)).toBeValid();
    await user.tab();
    expect(field(name)).toBeInvalid();
    expect(field(name)).toHaveAccessibleDescription(expect.stringContaining(fault));
  });

  it('sends nothing, tells the first one and puts the cursor there', async () => {
    const { puts, write, save, field } = await open();
    await write(/^Web app/, 'app');
    await write(/^Reply-to/, 'club');
    await save();
    expect(
      await screen.findByText(
        'Not saved. Reply-to address: “club” is not an e-mail address. One more field is wrong.',
      ),
    ).toBeInTheDocument();
    await waitFor(() => expect(field(/^Reply-to/)).toHaveFocus());
    expect(field(/^Web app/)).toBeInvalid();
    expect(puts).toHaveLength(0);
  });

  it('lets go of a field that was put right', async () => {
    const { user, puts, write, save, field } = await open();
    await write(/^Reply-to/, 'club');
    await save();
    await waitFor(() => expect(field(/^Reply-to/)).toHaveFocus());
    await write(/^Reply-to/, 'office@club.example');
    await user.tab();
    expect(field(/^Reply-to/)).toBeValid();
    await save();
    await waitFor(() =>
      expect(bodies(puts)).toEqual([{ organisation: { replyTo: 'office@club.example' } }]),
    );
  });

  it('shows what the server refuses at its field', async () => {
    const { user, save } = await open();
    refuse('put', 'settings', {
      status: 400,
      code: 'invalid_request',
      errors: [{ path: ['invitations', 'defaultRole'], message: 'This role does not exist.' }],
    });
    const role = screen.getByRole('combobox', { name: /^Role of new accounts/ });
    await user.click(role);
    await user.click(await screen.findByRole('option', { name: 'Berth holder' }));
    await save();
    expect(await screen.findByText(/^Not saved\. Role of new accounts: This role/)).toBeVisible();
    await waitFor(() => expect(role).toHaveFocus());
    expect(faultOf(role)).toMatch(/-error$/);
  });

  it('keeps what was typed when the server refuses for another reason', async () => {
    const { write, save, field } = await open();
    refuse('put', 'settings', { status: 403, code: 'forbidden' });
    await write(/^Sender's name/, 'Anna');
    await save();
    expect(await screen.findByText(/Your role does not allow this/)).toBeInTheDocument();
    expect(field(/^Sender's name/)).toHaveValue('Anna');
    expect(screen.getByRole('button', { name: 'Save' })).toBeEnabled();
  });
});

describe('the words of the letters', () => {
  it('shows the plugin’s own, with the name of the organisation, where none are set', async () => {
    const { write, field } = await open();
    const subject = field(/^Subject of the invitation/);
    expect(subject).toHaveAttribute('placeholder', 'Your invitation to join Harbour Club');
    await write(/^Name of the organisation/, '');
    expect(subject).toHaveAttribute('placeholder', 'Your invitation to join our organisation');
    expect(field(/^Text of the button/)).toHaveAttribute('placeholder', 'Accept the invitation');
  });
});

it('has a heading for each section, one step below the title', async () => {
  await open();
  const sections = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
  expect(sections).toEqual([
    'Booking settings',
    'Invitations',
    'Consents and age',
    'Organisation',
    'Privacy',
    'Invitation letter',
    'Welcome letter',
    'Receipt letter',
  ]);
  expect(screen.queryByRole('heading', { level: 3 })).not.toBeInTheDocument();
});
