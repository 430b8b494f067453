import type { Core } from '@strapi/strapi';
import { findOptedOut } from '../members/opt-outs';
import { invitations, members } from '../store/query';
import { hasExpired } from '../domain/invitation-states';
import type { InvitationRow, MemberRow } from '../store/records';

const chunk = 500;

export interface Known {
  members: Map<string, MemberRow>;
  /** Open invitations by their key, without those past their end. */
  open: Map<string, InvitationRow>;
  /** Invitations that are still marked pending, but past their end. */
  overdue: InvitationRow[];
  /** Keys without a member, whose people had asked to be left alone. */
  leftAlone: Set<string>;
}

/** Looks up members and invitations of these normalised addresses. */
export const findKnown = async (
  strapi: Core.Strapi,
  { keys, now }: { keys: string[]; now: Date },
): Promise<Known> => {
  const known: Known = { members: new Map(), open: new Map(), overdue: [], leftAlone: new Set() };
  for (let start = 0; start < keys.length; start += chunk) {
    const some = keys.slice(start, start + chunk);
    const found = await members(strapi).findMany({ where: { emailKey: { $in: some } } });
    for (const member of found) known.members.set(member.emailKey, member);
    const pending = await invitations(strapi).findMany({
      where: { openKey: { $in: some } },
      populate: { member: true, program: true, batch: true },
    });
    for (const invitation of pending) {
      if (hasExpired(invitation, now)) known.overdue.push(invitation);
      else if (invitation.openKey) known.open.set(invitation.openKey, invitation);
    }
  }
  const unknown = keys.filter((key) => !known.members.has(key));
  known.leftAlone = await findOptedOut(strapi, unknown);
  return known;
};
