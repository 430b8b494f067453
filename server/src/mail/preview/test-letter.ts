import type { Core } from '@strapi/strapi';
import type { TestLetterResponse, WriteLetterRequest } from '../../../../shared/contracts/letters';
import type { Settings } from '../../../../shared/contracts/settings';
import { note } from '../../../../shared/notes';
import { countTestLetter } from '../../brakes/brakes';
import { whyOf } from '../../domain/why';
import { retryOnConflict } from '../../store/conflicts';
import { recordHistory } from '../../store/history';
import { members } from '../../store/query';
import { waitAtMost } from '../../wait-at-most';
import { sendMail, type Mail } from '../send';
import { toldOf, writeAsked, type Asked } from './preview';

interface TestLetter extends Asked {
  /** Id of the admin. */
  actor: number;
  /** The address of the admin, whose own test letters alone may go anywhere. */
  to: string;
}

/** No request waits longer for a mail server; the sending goes on in the background. */
const longestWaitMs = 10_000;

type TestResult = Omit<TestLetterResponse['data'], 'to'>;

/** Settings that are not saved may change what a letter says, but not in whose name it is sent. */
const withSavedSender = (settings: Settings, { organisation: saved }: Settings): Settings => ({
  ...settings,
  organisation: {
    ...settings.organisation,
    fromName: saved.fromName || saved.name,
    replyTo: saved.replyTo,
  },
});

const findShownMember = async (
  strapi: Core.Strapi,
  { member = {} }: WriteLetterRequest,
): Promise<number | null> => {
  if (!('id' in member)) return null;
  const found = await members(strapi).findOne({ where: { documentId: member.id } });
  return found?.id ?? null;
};

/** Counts the letter and writes it into the history, where the member stands whom it was shown for. */
const record = async (strapi: Core.Strapi, asked: TestLetter): Promise<void> => {
  const { request, actor, to: email, now } = asked;
  const member = await findShownMember(strapi, request);
  const notes = [note('letter', { kind: request.kind ?? 'invitation' })];
  await retryOnConflict(async () =>
    strapi.db.transaction(async ({ trx }) => {
      await countTestLetter(strapi, { actor, now, trx });
      await recordHistory(strapi, { outcome: 'test_sent', email, member, actor, notes, at: now });
    }),
  );
};

const send = (strapi: Core.Strapi, mail: Mail): Promise<TestResult> =>
  sendMail(strapi, mail).then(
    () => ({ state: 'sent' as const }),
    (error: unknown) => ({ state: 'failed' as const, ...toldOf(whyOf(error)) }),
  );

/**
 * Sends the letter of a preview at once, bypassing the outbox: somebody who tries out a letter wants to see the
 * mail server's answer. The sender and the address for answers are the saved ones.
 * @throws as `previewLetter`, and Refusal `too_many_test_letters`
 */
export const sendTestLetter = async (
  strapi: Core.Strapi,
  asked: TestLetter,
): Promise<TestLetterResponse['data']> => {
  const { to } = asked;
  const { mail } = await writeAsked(strapi, asked, { to, settingsOf: withSavedSender });
  await record(strapi, asked);
  const sending = send(strapi, { ...mail, subject: `[Test] ${mail.subject}` });
  return { to, ...((await waitAtMost(longestWaitMs, sending)) ?? { state: 'sending' }) };
};
