import type { Core } from '@strapi/strapi';
import { Refusal } from '../errors';
import { getService } from '../get-service';

/** Config of the policy: `{ program }` lets in only members who hold the program with this slug. */
export interface MembersOnlyConfig {
  program?: string;
}

/**
 * `plugin::member-invites.members-only`: guards booking routes. While "Allow member-only booking" is off
 * everyone passes; while it is on, only accounts of validated members, whose record is then on
 * `ctx.state.member`.
 * @throws Refusal `members_only`
 */
export default async (
  policyContext: { state: Record<string, unknown> },
  config: MembersOnlyConfig | undefined,
  { strapi }: { strapi: Core.Strapi },
): Promise<boolean> => {
  const { booking } = await getService(strapi, 'settings').get();
  if (!booking.memberOnlyBooking) return true;
  const user = policyContext.state.user as { id?: number } | undefined;
  const member =
    user?.id === undefined
      ? null
      : await getService(strapi, 'members').findByAccount({
          accountId: user.id,
          program: config?.program,
        });
  if (!member) throw new Refusal('members_only');
  policyContext.state.member = member;
  return true;
};
