import type { Core } from '@strapi/strapi';
import { parseAddress } from '../../../shared/addresses';
import type { Note } from '../../../shared/contracts/notes';
import { note } from '../../../shared/notes';
import { invitations, members } from '../store/query';
import { adminOfRequest } from '../admin-of-request';
import { searchKey } from '../domain/search-key';
import { Refusal } from '../errors';
import { recordHistory } from '../store/history';
import type { MemberRow } from '../store/records';
import { findOptedOut, keepOptOuts, liftOptOut, wantsNoMail } from '../members/opt-outs';
import { closeInvitations } from '../invitations/close-many';
import { uid } from '../store/uids';
import { whereOfEvent, type LifecycleEvent } from './event';

interface MemberData {
  email?: string | null;
  emailKey?: string;
  formerKeys?: string[];
  firstName?: string | null;
  lastName?: string | null;
  suppression?: MemberRow['suppression'];
  emailNotifications?: boolean | null;
  emailSearch?: string | null;
  firstNameSearch?: string | null;
  lastNameSearch?: string | null;
}

/** Keeps `emailKey` equal to the normalised address. @throws Refusal `email_invalid` */
const fillKey = (data: MemberData): void => {
  if (data.email === undefined) {
    delete data.emailKey; // nobody sets the key by hand
    return;
  }
  const entry = parseAddress(data.email ?? '');
  if (!entry.ok) {
    const message = 'This is not an e-mail address.';
    throw new Refusal('email_invalid', { errors: [{ path: ['email'], message }] });
  }
  data.email = entry.email;
  data.emailKey = entry.key;
  data.emailSearch = searchKey(entry.key);
};

/** Updates the keys that searches use when their attributes are written. */
const fillSearch = (data: MemberData): void => {
  if (data.firstName !== undefined) data.firstNameSearch = searchKey(data.firstName);
  if (data.lastName !== undefined) data.lastNameSearch = searchKey(data.lastName);
};

/** Refuses a taken address clearly, where the unique index would lead to a 500. */
const assertFree = async (
  strapi: Core.Strapi,
  { emailKey, except }: { emailKey: string; except?: number },
): Promise<void> => {
  const found = await members(strapi).findMany({ where: { emailKey } });
  const holder = found.find((row) => row.emailKey === emailKey && row.id !== except);
  if (!holder) return;
  const message = 'Another member has this address.';
  throw new Refusal('email_taken', { errors: [{ path: ['email'], message }] });
};

/**
 * Whoever had asked to be left alone is not mailed by being put on the roster again: staff first have to lift
 * that on the member.
 */
const keepLeftAlone = async (strapi: Core.Strapi, created: MemberData[]): Promise<void> => {
  const keys = created.map(({ emailKey }) => emailKey!);
  const optedOut = await findOptedOut(strapi, keys);
  for (const data of created) if (optedOut.has(data.emailKey!)) data.suppression = 'declined';
};

/** Fills in what a new member has beside what was written. */
const fillNew = async (strapi: Core.Strapi, created: MemberData[]): Promise<void> => {
  for (const data of created) {
    fillKey(data);
    fillSearch(data);
  }
  await keepLeftAlone(strapi, created);
};

/** Keeps what is to be known of the address that a member is about to give up. */
const leaveAddress = async (
  strapi: Core.Strapi,
  { member, data }: { member: MemberRow; data: MemberData },
): Promise<void> => {
  data.formerKeys = [...new Set([...(member.formerKeys ?? []), member.emailKey])];
  // The mail that bounced went to the old address.
  if (member.suppression === 'bounced') data.suppression = null;
  const isLifted = !wantsNoMail({ ...member, ...data });
  if (wantsNoMail(member) && !isLifted) await keepOptOuts(strapi, [member.emailKey]);
};

const membersAtOnce = 500;

const cancelOpen = async (
  strapi: Core.Strapi,
  { memberIds, why }: { memberIds: number[]; why: Note },
): Promise<void> => {
  for (let start = 0; start < memberIds.length; start += membersAtOnce) {
    const some = memberIds.slice(start, start + membersAtOnce);
    const open = await invitations(strapi).findMany({
      where: { state: 'pending', member: { id: { $in: some } } },
      populate: { member: true, program: true },
    });
    const closing = {
      as: 'cancelled' as const,
      actor: adminOfRequest(strapi),
      now: new Date(),
      notes: [why],
    };
    await closeInvitations(strapi, { ...closing, invitations: open });
  }
};

export const memberLifecycles = (strapi: Core.Strapi) => {
  const leave = async (event: LifecycleEvent): Promise<void> => {
    const doomed = await members(strapi).findMany({ where: whereOfEvent(event) });
    const memberIds = doomed.map(({ id }) => id);
    await cancelOpen(strapi, { memberIds, why: note('member_deleted') });
    // A member that is erased has no address any more.
    const leftAlone = doomed.filter((member) => member.emailKey && wantsNoMail(member));
    await keepOptOuts(
      strapi,
      leftAlone.map(({ emailKey }) => emailKey),
    );
  };

  return {
    models: [uid.member],

    async beforeCreate(event: LifecycleEvent): Promise<void> {
      const data = event.params.data as MemberData;
      await fillNew(strapi, [data]);
      await assertFree(strapi, { emailKey: data.emailKey! });
    },

    beforeCreateMany: (event: LifecycleEvent): Promise<void> =>
      fillNew(strapi, event.params.data as MemberData[]),

    async beforeUpdate(event: LifecycleEvent): Promise<void> {
      const data = event.params.data as MemberData;
      fillKey(data);
      fillSearch(data);
      if (data.emailKey === undefined && data.suppression !== null) return;
      const member = await members(strapi).findOne({ where: whereOfEvent(event) });
      if (!member) return;
      if (member.suppression === 'declined' && data.suppression === null) {
        await liftOptOut(strapi, member.emailKey);
      }
      if (data.emailKey === undefined || member.emailKey === data.emailKey) return;
      await assertFree(strapi, { emailKey: data.emailKey, except: member.id });
      event.state.movedFrom = member;
      await leaveAddress(strapi, { member, data });
      await keepLeftAlone(strapi, [data]);
    },

    beforeUpdateMany(event: LifecycleEvent): void {
      fillSearch(event.params.data as MemberData);
    },

    /**
     * Closes the open invitation: its link went to the old address and must not open an account for the new
     * one.
     */
    async afterUpdate(event: LifecycleEvent): Promise<void> {
      const { movedFrom } = event.state as { movedFrom?: MemberRow };
      if (!movedFrom) return;
      const { id, email: before } = movedFrom;
      await cancelOpen(strapi, { memberIds: [id], why: note('address_changed') });
      const { email = before } = event.params.data as MemberData;
      await recordHistory(strapi, {
        outcome: 'address_changed',
        email: email!,
        member: id,
        actor: adminOfRequest(strapi),
        notes: [note('address_corrected', { before, after: email! })],
        at: new Date(),
      });
    },

    beforeDelete: leave,
    beforeDeleteMany: leave,
  };
};
