import { screen, waitFor } from '@strapi/strapi/admin/test';
import { within } from '@testing-library/react';
import type { Settings } from '../../../shared/contracts/settings';
import { defaultSettings } from '../../support/default-settings';
import SettingsPage from '../../../admin/src/pages/SettingsPage';
import { answer, openPage, refuse, settingsAnswer } from '../support/panel';

// The page is long, and the machine may be busy.
jest.setTimeout(60_000);

const { translations } = defaultSettings;

const saved: Settings = {
  ...defaultSettings,
  organisation: { ...defaultSettings.organisation, name: 'Harbour Club' },
  translations: {
    ...translations,
    de: {
      ...translations.de!,
      invitationLetter: { ...translations.de!.invitationLetter, subject: 'Komm an Bord' },
    },
  },
};

const open = async ({ settings = saved } = {}) => {
  answer('get', 'settings', settingsAnswer(settings));
  answer('get', 'settings/choices', { data: { roles: [], fields: [] } });
  const puts = answer('put', 'settings', { data: settings });
  const { user } = openPage(<SettingsPage />, { rights: ['read', 'settings'] });
  await screen.findByRole('heading', { name: 'Member invites', level: 1 });
  const field = (name: RegExp) => screen.getByLabelText<HTMLInputElement>(name);
  const write = async (name: RegExp, text: string) => {
    await user.clear(field(name));
    if (text) await user.paste(text);
  };
  const tabs = () => screen.getByRole('tablist', { name: 'Languages of the invitation letter' });
  const tab = (name: RegExp) => within(tabs()).getByRole('tab', { name });
  const save = () => user.click(screen.getByRole('button', { name: 'Save' }));
  return { user, puts, field, write, tab, save };
};

const bodies = (asked: { body: unknown }[]) => asked.map(({ body }) => body);

describe('the texts of the letters', () => {
  it('are written in the site’s language first, and saved in each language apart', async () => {
    const { user, puts, write, tab, save } = await open();
    expect(tab(/^English/)).toHaveAttribute('aria-selected', 'true');
    await write(/^Subject of the invitation/, 'Come aboard');
    await user.click(tab(/^Français/));
    await write(/^Subject of the invitation/, ' Montez à bord ');
    await write(/^What members can do/, 'Naviguer\nSe baigner');
    await write(/^Text of the welcome letter/, 'Bienvenue');
    await save();
    await waitFor(() =>
      expect(bodies(puts)).toEqual([
        {
          invitationLetter: { subject: 'Come aboard' },
          translations: {
            fr: {
              invitationLetter: {
                subject: 'Montez à bord',
                benefits: ['Naviguer', 'Se baigner'],
              },
              welcomeLetter: { text: 'Bienvenue' },
            },
          },
        },
      ]),
    );
  });

  it('mark the languages that have any', async () => {
    const { user, write, tab } = await open();
    expect(tab(/^Deutsch/)).toHaveAccessibleName('Deutsch (has texts of its own)');
    expect(tab(/^Français/)).toHaveAccessibleName('Français');
    await user.click(tab(/^Français/));
    await write(/^Heading of the invitation/, 'Bonjour');
    expect(tab(/^Français/)).toHaveAccessibleName('Français (has texts of its own)');
  });

  it('show the plugin’s own words in the language of the letter', async () => {
    const { user, field, tab } = await open();
    const button = () => field(/^Text of the button/).placeholder;
    expect(button()).toBe('Accept the invitation');
    await user.click(tab(/^Nederlands/));
    expect(button()).toBe('Uitnodiging aannemen');
    expect(field(/^Subject of the welcome letter/).placeholder).toBe('Welkom bij Harbour Club');
    expect(field(/^Subject of the invitation/)).toHaveAttribute('lang', 'nl');
  });

  it('open the language in which something is wrong, and tell it in the notification', async () => {
    const { user, puts, field, write, tab, save } = await open();
    await user.click(tab(/^Español/));
    await write(/^Text of the button/, 'x'.repeat(81));
    await user.click(tab(/^English/));
    expect(tab(/^Español/)).toHaveAccessibleName('Español (something is wrong here)');
    await save();
    expect(
      await screen.findByText(
        'Not saved. Text of the button (Español): Use 80 characters at most.',
      ),
    ).toBeInTheDocument();
    expect(tab(/^Español/)).toHaveAttribute('aria-selected', 'true');
    await waitFor(() => expect(field(/^Text of the button/)).toHaveFocus());
    expect(field(/^Text of the button/)).toBeInvalid();
    expect(puts).toHaveLength(0);
  });

  it('forget what was put right, also when the language was left meanwhile', async () => {
    const { user, puts, field, write, tab, save } = await open();
    await user.click(tab(/^Español/));
    await write(/^Text of the button/, 'x'.repeat(81));
    await save();
    await waitFor(() => expect(field(/^Text of the button/)).toHaveFocus());
    await write(/^Text of the button/, 'Aceptar');
    await user.click(tab(/^English/));
    await user.click(tab(/^Español/));
    expect(field(/^Text of the button/)).toBeValid();
    await save();
    await waitFor(() => expect(puts).toHaveLength(1));
  });

  it('open the language of a text that the server refuses', async () => {
    const { user, field, write, tab, save } = await open();
    refuse('put', 'settings', {
      status: 400,
      code: 'invalid_request',
      errors: [{ path: ['translations', 'fr', 'invitationLetter', 'subject'], message: 'No.' }],
    });
    await user.click(tab(/^Français/));
    await write(/^Subject of the invitation/, 'Hm');
    await user.click(tab(/^English/));
    await save();
    await waitFor(() =>
      expect(field(/^Subject of the invitation/)).toHaveAccessibleDescription(
        /does not take.*No\./,
      ),
    );
    expect(tab(/^Français/)).toHaveAttribute('aria-selected', 'true');
  });
});

describe('the language of the site', () => {
  const choose = async (user: Awaited<ReturnType<typeof open>>['user'], language: string) => {
    await user.click(screen.getByRole('combobox', { name: /^Language of the site/ }));
    await user.click(await screen.findByRole('option', { name: language }));
  };

  it('takes the texts with it that were written in it, and leaves the others with theirs', async () => {
    const { user, puts, field, write, tab, save } = await open();
    await write(/^Subject of the invitation/, 'Come aboard');
    await choose(user, 'Deutsch');
    expect(tab(/^Deutsch/)).toHaveAttribute('aria-selected', 'true');
    expect(field(/^Subject of the invitation/)).toHaveValue('Komm an Bord');
    await user.click(tab(/^English/));
    expect(field(/^Subject of the invitation/)).toHaveValue('Come aboard');
    await save();
    await waitFor(() =>
      expect(bodies(puts)).toEqual([
        {
          organisation: { language: 'de' },
          invitationLetter: { subject: 'Komm an Bord' },
          translations: { en: { invitationLetter: { subject: 'Come aboard' } } },
        },
      ]),
    );
  });

  it('names the language of what is written already where nothing was written in it', async () => {
    const { user, puts, field, write, save } = await open();
    await write(/^Subject of the invitation/, 'Kom aan boord');
    await choose(user, 'Nederlands');
    expect(field(/^Subject of the invitation/)).toHaveValue('Kom aan boord');
    await save();
    await waitFor(() =>
      expect(bodies(puts)).toEqual([
        { organisation: { language: 'nl' }, invitationLetter: { subject: 'Kom aan boord' } },
      ]),
    );
  });
});

describe('the organisation', () => {
  it('has its time zone found by a part of its name', async () => {
    const { user, puts, save } = await open();
    const zone = screen.getByRole('combobox', { name: /^Time zone/ });
    await user.clear(zone);
    await user.type(zone, 'a');
    await user.paste('mster');
    await user.click(await screen.findByRole('option', { name: 'Europe/Amsterdam' }));
    await save();
    await waitFor(() =>
      expect(bodies(puts)).toEqual([{ organisation: { timeZone: 'Europe/Amsterdam' } }]),
    );
  });

  it('has a colour, a logo, a page for forgotten passwords, and letters that can be turned off', async () => {
    const { user, puts, field, write, save } = await open();
    await write(/^Colour/, 'blue');
    await user.tab();
    expect(field(/^Colour/)).toHaveAccessibleDescription('Give a colour such as #1d5c8a.');
    await write(/^Colour/, '#AA3300');
    await write(/^Logo/, 'https://harbour.test/logo.svg');
    await write(/^Page for a forgotten password/, 'https://harbour.test/forgot');
    await user.click(screen.getByRole('checkbox', { name: /^Name whoever invites/ }));
    await user.click(screen.getByRole('checkbox', { name: /^Tell members when a password/ }));
    await save();
    await waitFor(() =>
      expect(bodies(puts)).toEqual([
        {
          organisation: {
            colour: '#AA3300',
            logoUrl: 'https://harbour.test/logo.svg',
            forgotPasswordUrl: 'https://harbour.test/forgot',
          },
          invitationLetter: { namesInviter: false },
          receiptLetter: { enabled: false },
        },
      ]),
    );
  });
});
