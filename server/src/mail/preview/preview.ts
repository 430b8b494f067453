import type { Core } from '@strapi/strapi';
import type {
  PreviewLetterResponse,
  TestLetterResponse,
  WriteLetterRequest,
} from '../../../../shared/contracts/letters';
import type { Note } from '../../../../shared/contracts/notes';
import { whyOf, type Why } from '../../domain/why';
import { Refusal } from '../../errors';
import { LayoutError } from '../../letters';
import { waitAtMost } from '../../wait-at-most';
import { writeMail } from '../compose/compose';
import { sendMail, type Mail } from '../send';
import { getSettings, mergeSettings } from '../../settings/settings';
import { letterToShow } from './letter-to-show';

export interface Asked {
  request: WriteLetterRequest;
  /** Id of the admin who sends the request. */
  actor: number | null;
  now: Date;
}

/** No request waits longer for a mail server; the sending goes on in the background. */
const longestWaitMs = 10_000;

type TestResult = Omit<TestLetterResponse['data'], 'to'>;

/** Shows in HTTP why a letter failed. */
const toldOf = ({ notes, reason }: Why): { notes?: Note[]; reason?: string } => ({
  ...(notes ? { notes } : {}),
  ...(reason ? { reason } : {}),
});

/** Writes a letter that is only shown; its link opens no invitation. */
const write = async (strapi: Core.Strapi, { request, actor, now }: Asked, to: string) => {
  const settings = mergeSettings(await getSettings(strapi), request.settings ?? {});
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

const send = (strapi: Core.Strapi, mail: Mail): Promise<TestResult> =>
  sendMail(strapi, mail).then(
    () => ({ state: 'sent' as const }),
    (error: unknown) => ({ state: 'failed' as const, ...toldOf(whyOf(error)) }),
  );

/**
 * Shows a letter as it would be written now.
 * @throws Refusal `program_unknown`, `invalid_request` for an unknown member, `layout_failed`
 */
export const previewLetter = async (
  strapi: Core.Strapi,
  asked: Asked,
): Promise<PreviewLetterResponse['data']> => {
  const { mail, language } = await write(strapi, asked, '');
  const { subject, html, text, from = null, replyTo = null } = mail;
  return { subject, html, text, language, from, replyTo };
};

/**
 * Sends the same letter at once, bypassing the outbox: somebody who tries out a letter wants to see the mail
 * server's answer.
 * @throws as `previewLetter`
 */
export const sendTestLetter = async (
  strapi: Core.Strapi,
  { to, ...asked }: Asked & { to: string },
): Promise<TestLetterResponse['data']> => {
  const { mail } = await write(strapi, asked, to);
  const sending = send(strapi, { ...mail, subject: `[Test] ${mail.subject}` });
  return { to, ...((await waitAtMost(longestWaitMs, sending)) ?? { state: 'sending' }) };
};
