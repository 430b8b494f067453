import { screen, waitFor } from '@strapi/strapi/admin/test';
import type { Settings } from '../../../shared/contracts/settings';
import { defaultSettings } from '../../support/default-settings';
import SettingsPage from '../../../admin/src/pages/SettingsPage';
import { answer, openPage, settingsAnswer, type Asked, type Right } from '../support/panel';
import { letter } from '../support/records';

const settings: Settings = {
  ...defaultSettings,
  organisation: { ...defaultSettings.organisation, name: 'Harbour Club' },
};

/** Opens the settings page with a letter beside it, and records the requests for the letter. */
export const openSettings = async (rights: Right[] = ['read', 'settings', 'invite']) => {
  answer('get', 'settings', settingsAnswer(settings));
  answer('get', 'settings/choices', { data: { roles: [], fields: [] } });
  const previews = answer('post', 'letters/preview', letter());
  const { user } = openPage(<SettingsPage />, { rights });
  await screen.findByRole('heading', { name: 'Member invites', level: 1 });
  return { user, previews };
};

export const frame = () => screen.findByTitle<HTMLIFrameElement>('The letter');

export const untilLastIs = (asked: Asked[], body: object): Promise<void> =>
  waitFor(() => expect(asked.at(-1)?.body).toEqual(body));
