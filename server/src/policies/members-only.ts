import type { Core } from '@strapi/strapi';
import { Refusal } from '../errors';
import { findMemberByAccount } from '../members/find';
import { getSettings } from '../settings/settings';

/** Config of the policy: `{ program }` lets in only members who hold the program with this slug. */
export interface MembersOnlyConfig {
  program?: string;
}

/**
 * `plugin::member-invites.members-only`: guards booking routes. While "Allow member-only booking" is off
 * everyone passes; while it is on, only accounts of validated members. The record of a validated member is on
 * `ctx.state.member` in both cases, so that a booking keeps its link to the member.
 * @throws Refusal `members_only`
 */
export default async (
  policyContext: { state: Record<string, unknown> },
  config: MembersOnlyConfig | undefined,
  { strapi }: { strapi: Core.Strapi },
): Promise<boolean> => {
  const { booking } = await getSettings(strapi);
  // While everybody may book, the program excludes nobody, and the booking still gets its member.
  const program = booking.memberOnlyBooking ? config?.program : undefined;
  const user = policyContext.state.user as { id?: number } | undefined;
  const member =
    user?.id === undefined
      ? null
      : await findMemberByAccount(strapi, { accountId: user.id, program });
  if (member) policyContext.state.member = member;
  else if (booking.memberOnlyBooking) throw new Refusal('members_only');
  return true;
};
