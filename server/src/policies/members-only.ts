import type { Core } from '@strapi/strapi';
import { isGroup } from '../../../shared/is-group';
import { Refusal } from '../errors';
import { findMemberByAccount } from '../members/find';
import { getSettings } from '../settings/settings';

/** Config of the policy: `{ program }` lets in only members who hold the program with this slug. */
export interface MembersOnlyConfig {
  program?: string;
}

export interface State {
  user?: { id?: number };
  auth?: { strategy?: { name?: string } };
  member?: unknown;
}

/**
 * Refuses a config that asks for something else than a program, such as `{ programs: 'sauna' }` or an empty
 * slug from a missing variable: the route would be open to every member. Strapi calls it at the start.
 * @throws if the config is not right, so that the site does not start with an open door
 */
const validator = (config: unknown = {}): void => {
  const isKnown = isGroup(config) && Object.keys(config).every((key) => key === 'program');
  const { program } = (isKnown ? config : {}) as MembersOnlyConfig;
  const isRight = program === undefined || (typeof program === 'string' && program !== '');
  if (isKnown && isRight) return;
  throw new Error(
    'The policy plugin::member-invites.members-only takes { program: <slug> } or nothing.',
  );
};

/** On routes for admins, Strapi puts the admin in the same place; their id is not that of an account. */
const accountIdOf = ({ auth, user }: State): number | undefined =>
  auth?.strategy?.name?.startsWith('admin') ? undefined : user?.id;

/**
 * `plugin::member-invites.members-only`: guards booking routes. While "Allow member-only booking" is off
 * everyone passes; while it is on, only accounts of validated members. The record of a validated member is on
 * `ctx.state.member` in both cases, so that a booking keeps its link to the member.
 * @throws Refusal `members_only`
 */
const handler = async (
  { state }: { state: State },
  config: MembersOnlyConfig | undefined,
  { strapi }: { strapi: Core.Strapi },
): Promise<boolean> => {
  const { booking } = await getSettings(strapi);
  // While everybody may book, the program excludes nobody, and the booking still gets its member.
  const program = booking.memberOnlyBooking ? config?.program : undefined;
  const accountId = accountIdOf(state);
  const member =
    accountId === undefined ? null : await findMemberByAccount(strapi, { accountId, program });
  if (member) state.member = member;
  else if (booking.memberOnlyBooking) throw new Refusal('members_only');
  return true;
};

export default { name: 'members-only', validator, handler };
