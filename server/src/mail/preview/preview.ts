import type { Core } from '@strapi/strapi';
import type {
  PreviewLetterResponse,
  WriteLetterRequest,
} from '../../../../shared/contracts/letters';
import type { Note } from '../../../../shared/contracts/notes';
import type { Settings } from '../../../../shared/contracts/settings';
import type { Why } from '../../domain/why';
import { Refusal } from '../../errors';
import { LayoutError } from '../letters';
import { writeMail } from '../compose/compose';
import { getSettings, mergeSettings } from '../../settings/settings';
import { letterToShow } from './letter-to-show';

export interface Asked {
  request: WriteLetterRequest;
  /** Id of the admin who sends the request. */
  actor: number | null;
  now: Date;
}

interface Addressed {
  to: string;
  /** Corrects the settings that the letter is written with; gets the saved ones too. */
  settingsOf?: (settings: Settings, saved: Settings) => Settings;
}

/** Shows in HTTP why a letter failed. */
export const toldOf = ({ notes, reason }: Why): { notes?: Note[]; reason?: string } => ({
  ...(notes ? { notes } : {}),
  ...(reason ? { reason } : {}),
});

/** Writes a letter that is only shown; its link opens no invitation. */
export const writeAsked = async (
  strapi: Core.Strapi,
  { request, actor, now }: Asked,
  { to, settingsOf = (settings) => settings }: Addressed,
) => {
  const saved = await getSettings(strapi);
  const settings = settingsOf(mergeSettings(saved, request.settings ?? {}), saved);
  const letter = await letterToShow(strapi, { request, settings, actor, now });
  try {
    const mail = await writeMail(strapi, { letter, settings, to });
    return { mail, language: letter.data.language };
  } catch (error) {
    if (!(error instanceof LayoutError)) throw error;
    const { message, why } = error;
    throw new Refusal('layout_failed', { message, ...toldOf(why) });
  }
};

/**
 * Shows a letter as it would be written now.
 * @throws Refusal `program_unknown`, `invalid_request` for an unknown member, `layout_failed`
 */
export const previewLetter = async (
  strapi: Core.Strapi,
  asked: Asked,
): Promise<PreviewLetterResponse['data']> => {
  const { mail, language } = await writeAsked(strapi, asked, { to: '' });
  const { subject, html, text, from = null, replyTo = null } = mail;
  return { subject, html, text, language, from, replyTo };
};
