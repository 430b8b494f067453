import type { Core } from '@strapi/strapi';
import type {
  PreviewLetterResponse,
  TestLetterResponse,
  WriteLetterRequest,
} from '../../../../shared/contracts/letters';
import { describeFailure } from '../../domain/delivery';
import { Refusal } from '../../errors';
import { getService } from '../../get-service';
import { LayoutError } from '../../letters';
import { waitAtMost } from '../../wait-at-most';
import type { Mail } from '../compose/compose';
import { mergeSettings } from '../../settings/settings';
import { letterToShow } from './letter-to-show';

export interface Asked {
  request: WriteLetterRequest;
  /** Id of the admin who asks. */
  actor: number | null;
  now: Date;
}

/** No request waits longer for a mail server; the letter goes on by itself. */
const longestWaitMs = 10_000;

type TestResult = Omit<TestLetterResponse['data'], 'to'>;

/** Letters that are written to be looked at, with a link that opens no invitation. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const write = async ({ request, actor, now }: Asked, to: string) => {
    const saved = await getService(strapi, 'settings').get();
    const settings = mergeSettings(saved, request.settings ?? {});
    const letter = await letterToShow(strapi, { request, settings, actor, now });
    try {
      const mail = await getService(strapi, 'mailer').write({ letter, settings, to });
      return { mail, language: letter.data.language };
    } catch (error) {
      if (!(error instanceof LayoutError)) throw error;
      throw new Refusal('layout_failed', { message: error.message });
    }
  };

  const send = (mail: Mail): Promise<TestResult> =>
    getService(strapi, 'mailer')
      .send(mail)
      .then(
        () => ({ state: 'sent' as const }),
        (error: unknown) => ({ state: 'failed' as const, reason: describeFailure(error) }),
      );

  return {
    /**
     * A letter as it would be written now.
     * @throws Refusal `program_unknown`, `invalid_request` for an unknown member, `layout_failed`
     */
    async preview(asked: Asked): Promise<PreviewLetterResponse['data']> {
      const { mail, language } = await write(asked, '');
      const { subject, html, text, from = null, replyTo = null } = mail;
      return { subject, html, text, language, from, replyTo };
    },

    /**
     * The same, sent to somebody at once and past the outbox: whoever tries out a letter wants to know
     * what the mail server says to it.
     * @throws as `preview`
     */
    async sendTest({ to, ...asked }: Asked & { to: string }): Promise<TestLetterResponse['data']> {
      const { mail } = await write(asked, to);
      const sending = send({ ...mail, subject: `[Test] ${mail.subject}` });
      return { to, ...((await waitAtMost(longestWaitMs, sending)) ?? { state: 'sending' }) };
    },
  };
};
