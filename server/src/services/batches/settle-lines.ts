import type { Core } from '@strapi/strapi';
import { normaliseAddress, parseAddress } from '../../../../shared/addresses';
import { LostRace } from '../../database/conflicts';
import { newDocumentId } from '../../database/new-id';
import { linkProgram } from '../../database/program-links';
import { logEntries, members } from '../../database/query';
import { priorities, singleBatchSize } from '../../domain/delivery';
import { judgeLine, receivesProgram, type LineVerdict } from '../../domain/line-outcome';
import { splitName } from '../../../../shared/addresses';
import { getService } from '../../get-service';
import type { BatchRow, InvitationRow, LogEntryRow, MemberRow } from '../../records';
import { closeInvitation } from '../invitations/close';
import { openInvitations } from '../invitations/open';
import { findKnown } from './known';
import { writeNote } from '../../../../shared/notes';

interface Work {
  batch: BatchRow;
  lines: LogEntryRow[];
  trx: unknown;
  now: Date;
}

/** A line whose address was read when the batch was stored. */
interface Readable extends LogEntryRow {
  key: string;
  name?: string;
}

interface Settled {
  line: Readable;
  verdict: LineVerdict;
  member: MemberRow;
  invitation?: InvitationRow;
}

const read = (line: LogEntryRow): Readable => {
  const key = normaliseAddress(line.email ?? '');
  // What was typed holds the name. It was cut where it was long, and may then read as another address.
  const typed = parseAddress(line.typed ?? '');
  return { ...line, key, name: typed.ok && typed.key === key ? typed.name : undefined };
};

const createMembers = async (
  strapi: Core.Strapi,
  { lines, batch }: { lines: Readable[]; batch: BatchRow },
): Promise<MemberRow[]> => {
  if (lines.length === 0) return [];
  const rows = lines.map((line) => ({
    documentId: newDocumentId(),
    email: line.email,
    emailKey: line.key,
    ...splitName(line.name),
    language: batch.language,
    state: 'not_invited',
    emailNotifications: true,
  }));
  await members(strapi).createMany({ data: rows });
  return members(strapi).findMany({
    where: { documentId: { $in: rows.map(({ documentId }) => documentId) } },
  });
};

const invite = async (
  strapi: Core.Strapi,
  { batch, invited, now }: { batch: BatchRow; invited: MemberRow[]; now: Date },
): Promise<InvitationRow[]> => {
  if (invited.length === 0) return [];
  // Judged again by the write itself: one of them may have accepted an earlier invitation since our look.
  const { count } = await members(strapi).updateMany({
    where: { id: { $in: invited.map(({ id }) => id) }, state: { $ne: 'validated' } },
    data: { state: 'pending' },
  });
  if (count !== invited.length) throw new LostRace('A member joined meanwhile.');
  const made = await openInvitations(
    strapi,
    invited.map((member) => ({
      member,
      program: batch.program?.id,
      batch: batch.id,
      invitedBy: batch.createdBy?.id,
    })),
  );
  const notBefore = batch.sendAt ? new Date(batch.sendAt) : now;
  await getService(strapi, 'outbox').enqueue(
    made.map((invitation) => ({
      kind: 'invitation' as const,
      to: invitation.email,
      invitation: invitation.id,
      member: invitation.member?.id,
      batch: batch.id,
      priority: batch.total <= singleBatchSize ? priorities.single : priorities.bulk,
      notBefore,
    })),
  );
  return made;
};

const writeOutcome = async (
  strapi: Core.Strapi,
  { settled, batch, now }: { settled: Settled; batch: BatchRow; now: Date },
): Promise<void> => {
  const { line, verdict, member, invitation } = settled;
  const given = batch.program && receivesProgram(verdict.outcome);
  const program = given ? writeNote('program', { program: batch.program!.name }) : undefined;
  const details = [verdict.detail, program];
  const { count } = await logEntries(strapi).updateMany({
    where: { id: line.id, outcome: { $null: true } },
    data: {
      outcome: verdict.outcome,
      detail: details.filter(Boolean).join(' ') || null,
      member: member.id,
      invitation: invitation?.id ?? null,
      at: now,
    },
  });
  if (count === 0) throw new Error(`Line ${line.line} was settled by another run.`);
};

/**
 * Settles some lines of a batch: a fixed number of statements for any number of lines, but for the one
 * that writes each outcome. Run it inside a transaction.
 */
export const settleLines = async (strapi: Core.Strapi, work: Work): Promise<void> => {
  const { batch, trx, now } = work;
  const lines = work.lines.map(read);
  const known = await findKnown(strapi, { keys: lines.map(({ key }) => key), now });
  for (const invitation of known.overdue) {
    await closeInvitation(strapi, { invitation, as: 'expired', now });
  }
  const created = await createMembers(strapi, {
    lines: lines.filter(({ key }) => !known.members.has(key)),
    batch,
  });
  const memberOf = new Map([
    ...known.members,
    ...created.map((row) => [row.emailKey, row] as const),
  ]);
  const judged = lines.map((line) => {
    const member = memberOf.get(line.key)!;
    const hasOpenInvitation = known.open.has(line.key);
    return { line, member, verdict: judgeLine({ member, hasOpenInvitation, send: batch.send }) };
  });
  const invited = judged.filter(({ verdict }) => verdict.outcome === 'invited');
  const made = await invite(strapi, { batch, invited: invited.map(({ member }) => member), now });
  if (batch.program) {
    const receivers = judged.filter(({ verdict }) => receivesProgram(verdict.outcome));
    const memberIds = receivers.map(({ member }) => member.id);
    await linkProgram(strapi, { programId: batch.program.id, memberIds, trx });
  }
  const madeFor = new Map(made.map((invitation) => [invitation.member?.id, invitation]));
  for (const { line, member, verdict } of judged) {
    const invitation = madeFor.get(member.id) ?? known.open.get(line.key);
    await writeOutcome(strapi, { settled: { line, member, verdict, invitation }, batch, now });
  }
};
