import { screen, waitFor } from '@strapi/strapi/admin/test';
import { within } from '@testing-library/react';
import type { ConsentSetting, Settings } from '../../../shared/contracts/settings';
import { defaultSettings } from '../../support/default-settings';
import SettingsPage from '../../../admin/src/pages/SettingsPage';
import { answer, openPage, settingsAnswer } from '../support/panel';

// The page is long, and the machine may be busy.
jest.setTimeout(60_000);

const terms: ConsentSetting = {
  key: 'terms',
  version: '2',
  required: true,
  words: { en: 'I accept the terms.' },
  url: 'https://club.example/terms',
};

const withConsents = (...consents: ConsentSetting[]): Settings => ({
  ...defaultSettings,
  joining: { ...defaultSettings.joining, consents },
});

const open = async (settings: Settings, rights: ('read' | 'settings')[] = ['read', 'settings']) => {
  answer('get', 'settings', settingsAnswer(settings));
  const fields = [
    { name: 'firstName', type: 'string' },
    { name: 'birthday', type: 'date' },
  ];
  answer('get', 'settings/choices', { data: { roles: [], fields } });
  const puts = answer('put', 'settings', { data: settings });
  const { user } = openPage(<SettingsPage />, { rights });
  await screen.findByRole('heading', { name: 'Consents and age' });
  const group = (number: number) =>
    within(screen.getByRole('group', { name: `Consent ${number}` }));
  const save = () => user.click(screen.getByRole('button', { name: 'Save' }));
  return { user, puts, group, save };
};

const bodies = (asked: { body: unknown }[]) => asked.map(({ body }) => body);

it('a consent is added with its words in several languages', async () => {
  const { user, puts, group, save } = await open(withConsents());
  expect(screen.getByText('The join page asks for none.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Add a consent' }));
  const { getByLabelText, getByRole } = group(1);
  expect(getByLabelText(/^Version/)).toHaveValue('1');
  expect(getByRole('checkbox', { name: /^Needed to join/ })).toBeChecked();
  await user.type(getByLabelText(/^Short name/), 'terms');
  await user.type(getByLabelText(/^Words beside the box/), 'I agree.');
  await user.click(getByRole('tab', { name: /^Français/ }));
  expect(getByRole('tab', { name: /^English/ })).toHaveAccessibleName(/has texts of its own/);
  await user.type(getByLabelText(/^Words beside the box/), ' D’accord. ');
  await user.type(getByLabelText(/^Page with the whole text/), 'https://club.example/terms');
  await save();
  const words = { en: 'I agree.', fr: 'D’accord.' };
  await waitFor(() =>
    expect(bodies(puts)).toEqual([{ joining: { consents: [{ ...terms, version: '1', words }] } }]),
  );
});

it('what is wrong with a consent is said at its field, and nothing is sent', async () => {
  const wrong = { ...terms, key: 'Terms of use', words: {}, url: 'club.example' };
  const { user, puts, group, save } = await open(withConsents(terms, wrong));
  await user.type(group(2).getByLabelText(/^Version/), '1');
  await save();
  expect(group(2).getByLabelText(/^Short name/)).toHaveAccessibleDescription(
    expect.stringContaining('Use small letters'),
  );
  expect(group(2).getByLabelText(/^Words beside the box/)).toHaveAccessibleDescription(
    expect.stringContaining('in one language at least'),
  );
  expect(group(2).getByLabelText(/^Page with the whole text/)).toBeInvalid();
  expect(group(1).getByLabelText(/^Short name/)).toBeValid();
  expect(puts).toHaveLength(0);
});

it('a consent is removed, and the others keep their values', async () => {
  const news = { ...terms, key: 'news', required: false };
  const { user, puts, group, save } = await open(withConsents(terms, news));
  await user.click(screen.getByRole('button', { name: 'Remove consent 1' }));
  expect(group(1).getByLabelText(/^Short name/)).toHaveValue('news');
  await save();
  await waitFor(() => expect(bodies(puts)).toEqual([{ joining: { consents: [news] } }]));
});

it('the date of birth can be kept in a date of the site’s own', async () => {
  const { user, puts, save } = await open(withConsents());
  await user.clear(screen.getByLabelText(/^Minimum age/));
  await user.type(screen.getByLabelText(/^Minimum age/), '16');
  const list = await screen.findByRole('combobox', { name: /^Date of birth/ });
  expect(list).toHaveTextContent('Check it, do not store it');
  await user.click(list);
  expect(screen.queryByRole('option', { name: 'firstName' })).not.toBeInTheDocument();
  await user.click(await screen.findByRole('option', { name: 'birthday' }));
  await save();
  await waitFor(() =>
    expect(bodies(puts)).toEqual([{ joining: { minimumAge: 16, dateOfBirthField: 'birthday' } }]),
  );
});

it('a reader sees the consents and can change none', async () => {
  const { group } = await open(withConsents(terms), ['read']);
  expect(group(1).getByLabelText(/^Short name/)).toBeDisabled();
  expect(screen.queryByRole('button', { name: /consent/i })).not.toBeInTheDocument();
});
