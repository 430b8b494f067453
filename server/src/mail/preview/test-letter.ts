import type { Core } from '@strapi/strapi';
import type { TestLetterResponse, WriteLetterRequest } from '../../../../shared/contracts/letters';
import type { Note } from '../../../../shared/contracts/notes';
import type { Settings } from '../../../../shared/contracts/settings';
import { normaliseAddress } from '../../../../shared/addresses/normalise';
import { note } from '../../../../shared/notes';
import { countTestLetter } from '../../brakes/brakes';
import { whyOf, type Why } from '../../domain/why';
import { retryOnConflict } from '../../store/conflicts';
import { recordHistory } from '../../store/history';
import { logEntries, members } from '../../store/query';
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

const kindOf = ({ kind = 'invitation' }: WriteLetterRequest): Note => note('letter', { kind });

/**
 * Counts the letter and writes it into the history, where the member stands whom it was shown for.
 * @returns the id of the entry
 */
const record = async (strapi: Core.Strapi, asked: TestLetter): Promise<number> => {
  const { request, actor, to: email, now } = asked;
  const member = await findShownMember(strapi, request);
  const entry = { outcome: 'test_sent' as const, email, member, actor, at: now };
  return retryOnConflict(async () =>
    strapi.db.transaction(async ({ trx }) => {
      await countTestLetter(strapi, { actor, emailKey: normaliseAddress(email), now, trx });
      return recordHistory(strapi, { ...entry, notes: [kindOf(request)] });
    }),
  );
};

/** Corrects the entry of a letter that did not leave, unless the person was erased meanwhile. */
const recordFailure = async (
  strapi: Core.Strapi,
  { entry, request, why }: { entry: number; request: WriteLetterRequest; why: Why },
): Promise<void> => {
  await logEntries(strapi).updateMany({
    where: { id: entry, emptiedAt: { $null: true } },
    data: {
      outcome: 'test_failed',
      notes: [kindOf(request), ...(why.notes ?? [])],
      reason: why.reason,
    },
  });
};

const send = async (
  strapi: Core.Strapi,
  { mail, ...recorded }: { mail: Mail; entry: number; request: WriteLetterRequest },
): Promise<TestResult> => {
  try {
    await sendMail(strapi, mail);
    return { state: 'sent' };
  } catch (error) {
    const why = whyOf(error);
    await recordFailure(strapi, { ...recorded, why });
    return { state: 'failed', ...toldOf(why) };
  }
};

/**
 * Sends the letter of a preview at once, bypassing the outbox: somebody who tries out a letter wants to see the
 * mail server's answer. The sender and the address for answers are the saved ones.
 * @throws as `previewLetter`, and Refusal `too_many_test_letters`, `mailed_too_often`
 */
export const sendTestLetter = async (
  strapi: Core.Strapi,
  asked: TestLetter,
): Promise<TestLetterResponse['data']> => {
  const { to, request } = asked;
  const written = await writeAsked(strapi, asked, { to, settingsOf: withSavedSender });
  const mail = { ...written.mail, subject: `[Test] ${written.mail.subject}` };
  const entry = await record(strapi, asked);
  const sending = send(strapi, { mail, entry, request });
  return { to, ...((await waitAtMost(longestWaitMs, sending)) ?? { state: 'sending' }) };
};
