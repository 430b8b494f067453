import type { Core } from '@strapi/strapi';
import { splitName } from '../../../../shared/addresses';
import { linksOfMembers } from '../../store/member-links';
import { newDocumentId } from '../../store/new-id';
import { priorityOf } from '../../domain/delivery';
import { judgeLine, receivesProgram, type LineVerdict } from '../../domain/line-outcome';
import { programOf } from '../../domain/program-of-invitation';
import type { BatchRow, InvitationRow, LogEntryRow, MemberRow } from '../../store/records';
import { closeInvitation } from '../../invitations/close';
import { openInvitations } from '../../invitations/open';
import { aboutInvitation, enqueueLetters } from '../../mail/queue/enqueue';
import { addMembers, markPending } from '../../store/member-state';
import { findKnown } from '../known';
import { giveValues } from '../line-values';
import { linesWithMembers } from '../lines-with-members';
import { writeOutcomes } from '../outcomes';
import { stopMailedTooOften } from './mailed-too-often';
import type { Settling } from '.';

/** A line with its address as it is looked up. */
interface Readable extends LogEntryRow {
  key: string;
  name?: string;
}

/** For a selection we take whatever address the member has by now; other lines were read when they were made. */
const asStored = (line: LogEntryRow): Readable => {
  if (line.member) return { ...line, email: line.member.email, key: line.member.emailKey };
  const { key, name } = line.values ?? {};
  if (key === undefined) throw new Error('The line was stored without what was read of it.');
  return { ...line, key, name };
};

/** The columns of a file come before a name beside the address. */
const namesOf = ({ values, name }: Readable): ReturnType<typeof splitName> | object => {
  const { firstName, lastName } = values?.attributes ?? {};
  return firstName === undefined && lastName === undefined ? splitName(name) : {};
};

const createMembers = async (
  strapi: Core.Strapi,
  { lines, batch }: { lines: Readable[]; batch: BatchRow },
): Promise<MemberRow[]> => {
  const rows = lines.map((line) => ({
    documentId: newDocumentId(),
    email: line.email,
    emailKey: line.key,
    language: batch.language,
    ...namesOf(line),
    ...line.values?.attributes,
    emailNotifications: true,
  }));
  return addMembers(strapi, rows);
};

/** A member who is invited by a line. */
interface Invited {
  line: Readable;
  member: MemberRow;
}

/** A line with its verdict; it has no member if the person was erased and is to be left alone. */
interface Judged {
  line: Readable;
  member: MemberRow | null;
  verdict: LineVerdict;
}

/** The program that the line of a file names, where it names one alone. */
const programOfLine = ({ values }: Readable): { id: number } | null =>
  values?.programs?.length === 1 ? { id: values.programs[0]! } : null;

/** A program that the batch gives to new people alone is named to others only if they have it. */
const chosenFor = (
  { program }: BatchRow,
  own: { id: number }[] | undefined,
): { id: number } | null => own?.find(({ id }) => id === program?.id) ?? null;

const openForLines = async (
  strapi: Core.Strapi,
  { batch, invited, trx, now }: Settling & { invited: Invited[] },
): Promise<InvitationRow[]> => {
  const memberIds = invited.map(({ member }) => member.id);
  const own = await linksOfMembers(strapi, { link: 'programs', memberIds, trx });
  const made = await openInvitations(
    strapi,
    invited.map(({ line, member }) => ({
      member,
      program: programOf({
        chosen: chosenFor(batch, own.get(member.id)),
        madeWith: programOfLine(line),
        own: own.get(member.id),
      })?.id,
      batch: batch.id,
      invitedBy: batch.createdBy?.id,
    })),
  );
  const notBefore = batch.sendAt ? new Date(batch.sendAt) : now;
  await enqueueLetters(
    strapi,
    made.map((invitation) => ({
      ...aboutInvitation(invitation),
      kind: 'invitation' as const,
      batch: batch.id,
      priority: priorityOf(batch),
      notBefore,
    })),
  );
  return made;
};

/**
 * Settles some lines of a batch: a fixed number of statements for any number of lines, but for existing
 * members that a file completes. Run it inside a transaction.
 */
export const invite = async (strapi: Core.Strapi, settling: Settling): Promise<void> => {
  const { batch, trx, now } = settling;
  const isOfSelection = batch.newestRow !== null;
  const lines = (isOfSelection ? await linesWithMembers(strapi, settling) : settling.lines).map(
    asStored,
  );
  const known = await findKnown(strapi, { keys: lines.map(({ key }) => key), now });
  for (const invitation of known.overdue) {
    await closeInvitation(strapi, { invitation, as: 'expired', now });
  }
  const created = await createMembers(strapi, {
    lines: lines.filter(({ key }) => !known.members.has(key) && !known.leftAlone.has(key)),
    batch,
  });
  const memberOf = new Map([
    ...known.members,
    ...created.map((row) => [row.emailKey, row] as const),
  ]);
  const judged = lines.map((line): Judged => {
    const member = memberOf.get(line.key) ?? null;
    const hasOpenInvitation = known.open.has(line.key);
    const facts = { member, hasOpenInvitation, isLeftAlone: known.leftAlone.has(line.key) };
    return { line, member, verdict: judgeLine({ ...facts, send: batch.send }) };
  });
  const ofMembers = judged.filter((one): one is Judged & Invited => one.member !== null);
  await stopMailedTooOften(strapi, { judged: ofMembers, trx, now });
  const invited = ofMembers.filter(({ verdict }) => verdict.outcome === 'invited');
  await markPending(
    strapi,
    invited.map(({ member }) => member),
  );
  const isNew = new Set(created.map(({ id }) => id));
  const receivers = ofMembers
    .filter(({ verdict }) => receivesProgram(verdict.outcome))
    .map(({ line, member }) => ({ member, values: line.values, isNew: isNew.has(member.id) }));
  const given = await giveValues(strapi, { receivers, batch, trx });
  // The programs that lines bring are given first: an invitation may be for one of them.
  const made = await openForLines(strapi, { ...settling, invited });
  const madeFor = new Map(made.map((invitation) => [invitation.member?.id, invitation]));
  const settled = judged.map(({ line, member, verdict }) => ({
    id: line.id,
    outcome: verdict.outcome,
    // Last, what reading the line had to say already.
    notes: [verdict.notes, member && given.get(member.id), line.notes].flatMap(
      (some) => some ?? [],
    ),
    member: member?.id ?? null,
    invitation: ((member && madeFor.get(member.id)) ?? known.open.get(line.key))?.id ?? null,
  }));
  await writeOutcomes(strapi, { lines: settled, trx, now });
};
