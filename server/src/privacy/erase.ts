import type { Core } from '@strapi/strapi';
import { letterStates } from '../../../shared/contracts/states';
import { note } from '../../../shared/notes';
import { eraseAccountsOf } from '../accounts/erase';
import { personalData } from '../content-types/personal-data';
import { mentionsOf } from '../domain/address-mentions';
import { letterMoves } from '../domain/states';
import { closeInvitations } from '../invitations/close-many';
import { keepOptOuts, wantsNoMail } from '../members/opt-outs';
import { guarded } from '../store/moves';
import { contentHistory, invitations, letters, logEntries, members } from '../store/query';
import type { MemberRow } from '../store/records';
import { uid } from '../store/uids';
import { emptiedRow } from './attributes';
import { emptyMentions, emptyRows } from './empty';
import { personOf, type Person } from './person';
import { findRowsOf, type FoundRows } from './rows';
import { forgetVersionsNaming } from './versions';

export interface Erasure {
  member: MemberRow;
  /** The accounts of users-permissions that go too: those that joined by an invitation, or any of the address. */
  accounts: 'none' | 'joined' | 'any';
  /** Id of the line that asks for it; its outcome is written by its batch. */
  line: number;
  /** Id of the admin. */
  actor: number | null;
  now: Date;
}

/** How many rows an erasure has emptied or deleted. */
export interface Erased {
  invitations: number;
  letters: number;
  entries: number;
  /** Rows about others that mentioned an address of the person. */
  mentions: number;
  accounts: number;
  /** Accounts that should have gone, and stay because they did not join by an invitation. */
  accountsKept: number;
}

const closeOpen = async (strapi: Core.Strapi, { member, actor, now }: Erasure): Promise<void> => {
  const open = await invitations(strapi).findMany({
    where: { state: 'pending', member: member.id },
    populate: { member: true, program: true },
  });
  const closing = { invitations: open, as: 'cancelled' as const, isErasure: true, actor, now };
  await closeInvitations(strapi, closing);
};

/** A letter that a worker has in hand loses its claim, so that nothing is written of it afterwards. */
const stopLetters = async (strapi: Core.Strapi, { about }: FoundRows): Promise<void> => {
  const { where, data } = guarded(letterMoves.erase, letterStates);
  await letters(strapi).updateMany({
    where: { id: { $in: about.map(({ id }) => id) }, ...where },
    data: { ...data, lockedBy: null, lockedUntil: null },
  });
};

/** A line of another batch that still waits would put the person on the roster again, or fail for ever. */
const settleWaiting = async (
  strapi: Core.Strapi,
  { about }: FoundRows,
  { line, now }: Erasure,
): Promise<void> => {
  const ids = about.map(({ id }) => id).filter((id) => id !== line);
  await logEntries(strapi).updateMany({
    where: { id: { $in: ids }, line: { $notNull: true }, outcome: { $null: true } },
    data: { outcome: 'unchanged', notes: [note('person_erased')], at: now },
  });
};

const emptyFound = async (
  strapi: Core.Strapi,
  { type, found, person, now }: { type: string; found: FoundRows; person: Person; now: Date },
): Promise<void> => {
  await emptyRows(strapi, { type, ids: found.about.map(({ id }) => id), now });
  const mentions = mentionsOf(person.keys);
  for (const row of found.naming) await emptyMentions(strapi, { type, row, mentions });
};

/** Earlier versions of a record, which the Content Manager keeps on some sites. */
const forgetVersions = async (strapi: Core.Strapi, documentIds: string[]): Promise<void> => {
  if (!strapi.db.metadata.has(uid.contentHistory)) return;
  await contentHistory(strapi).deleteMany({ where: { relatedDocumentId: { $in: documentIds } } });
};

/**
 * Deletes the member as the Content Manager does, with what a site's components hold. The row is emptied first,
 * so that webhooks and middlewares of the site hear of a member without an address.
 */
const deleteMember = async (strapi: Core.Strapi, member: MemberRow): Promise<void> => {
  const data = emptiedRow(strapi, uid.member);
  await members(strapi).updateMany({ where: { id: member.id }, data });
  await strapi.documents(uid.member as never).delete({ documentId: member.documentId });
};

/** Finds and empties the rows of every type in the list, and answers how many there were of each. */
const emptyEverywhere = async (
  strapi: Core.Strapi,
  { erasure, person }: { erasure: Erasure; person: Person },
): Promise<Omit<Erased, 'accounts' | 'accountsKept'>> => {
  const about = new Map<string, number>();
  let mentions = 0;
  for (const type of personalData.keys()) {
    const all = await findRowsOf(strapi, { type, person });
    const isOther = ({ id }: { id: number }) => type !== uid.member || id !== person.member.id;
    const found = { ...all, naming: all.naming.filter(isOther) };
    if (type === uid.letter) await stopLetters(strapi, found);
    await emptyFound(strapi, { type, found, person, now: erasure.now });
    if (type === uid.logEntry) await settleWaiting(strapi, found, erasure);
    about.set(type, found.about.length);
    mentions += found.naming.length;
  }
  return {
    invitations: about.get(uid.invitation)!,
    letters: about.get(uid.letter)!,
    // The line that asks for the erasure is not among what was held.
    entries: about.get(uid.logEntry)! - 1,
    mentions,
  };
};

/**
 * Erases a person: the member, everything about them in the plugin's records, and each mention of an address
 * of theirs, the former ones included. The rows of invitations, letters and log entries stay, without what
 * they said of the person, so that the counts of batches still hold. Where the person had asked to be left
 * alone, a keyed hash of the address is kept. Run it in a transaction that has locked the member before it
 * read anything, and holds the names of accounts if they go.
 */
export const erasePerson = async (strapi: Core.Strapi, erasure: Erasure): Promise<Erased> => {
  const { member } = erasure;
  await closeOpen(strapi, erasure);
  const person = await personOf(strapi, member);
  // An account that goes is written into the history, so the history comes later.
  const { gone, kept } =
    erasure.accounts === 'none'
      ? { gone: [], kept: 0 }
      : await eraseAccountsOf(strapi, {
          ...person,
          isAny: erasure.accounts === 'any',
          now: erasure.now,
        });
  const counts = await emptyEverywhere(strapi, { erasure, person });
  await forgetVersions(strapi, [member.documentId, ...gone]);
  await forgetVersionsNaming(strapi, person);
  if (wantsNoMail(member)) await keepOptOuts(strapi, [member.emailKey]);
  await deleteMember(strapi, member);
  return { ...counts, accounts: gone.length, accountsKept: kept };
};
