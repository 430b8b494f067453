import type { Core } from '@strapi/strapi';
import { languagesOf, type Language } from '../../../shared/contracts/languages';
import type { Settings } from '../../../shared/contracts/settings';
import { readersLanguage } from '../domain/letter-language';
import { Refusal } from '../errors';
import type { InvitationRow } from '../store/records';
import { getSettings } from '../settings/settings';
import { findByToken } from './find';

/** Answers the language of letters and pages about this invitation. */
export const languageOf = (
  { member, batch }: Pick<InvitationRow, 'member' | 'batch'>,
  settings: Settings,
): Language =>
  readersLanguage({
    member: member?.language,
    batch: batch?.language,
    site: settings.organisation.language,
    languages: languagesOf(settings),
  });

/** Answers the language of the page for a token; for an unknown token, the site's. */
export const languageOfToken = async (strapi: Core.Strapi, token: unknown): Promise<Language> => {
  const settings = await getSettings(strapi);
  try {
    return languageOf(await findByToken(strapi, token), settings);
  } catch (error) {
    if (error instanceof Refusal) return settings.organisation.language;
    throw error;
  }
};
