import type { Core } from '@strapi/strapi';
import { note } from '../../../shared/notes';
import { members, roles } from '../store/query';
import { roleProgramOf } from '../domain/program-of-invitation';
import { Refusal } from '../errors';
import { defaultRoleType } from '../accounts/rules';
import { getSettings } from '../settings/settings';
import { recordOfInvitation } from '../store/history';
import type { InvitationRow, MemberRow, ProgramRow } from '../store/records';
import { programDetails, programOfInvitation } from '../store/program-of-invitation';

/**
 * Chooses the role of a new account: the program's, else the setting's, else users-permissions' default.
 * @returns the id of its row
 * @throws Refusal `role_missing` if the chosen role was deleted: any other role would be a guess at rights
 */
export const chooseRole = async (
  strapi: Core.Strapi,
  { program }: { program?: ProgramRow | null },
): Promise<number> => {
  if (program?.isRoleMissing) throw new Refusal('role_missing');
  if (program?.role) return program.role.id;
  const { invitations } = await getSettings(strapi);
  const { defaultRole } = invitations;
  const where = defaultRole ? { documentId: defaultRole } : { type: await defaultRoleType(strapi) };
  const role = await roles(strapi).findOne({ where });
  if (!role) throw new Refusal('role_missing');
  return role.id;
};

/** Reads the member's programs again, in the transaction of the acceptance. */
const memberWithPrograms = (
  strapi: Core.Strapi,
  { member }: InvitationRow,
): Promise<MemberRow | null> =>
  members(strapi).findOne({ where: { id: member?.id ?? 0 }, ...programDetails.member });

const findRole = async (strapi: Core.Strapi, invitation: InvitationRow) => {
  const member = await memberWithPrograms(strapi, invitation);
  const named = programOfInvitation({ ...invitation, member });
  const { program, isOneOfSeveral } = roleProgramOf({ named, own: member?.programs ?? [] });
  return { roleId: await chooseRole(strapi, { program }), program, isOneOfSeveral };
};

/** @throws Refusal `role_missing` if an account made now would get a role that was deleted */
export const assertRoleExists = async (
  strapi: Core.Strapi,
  { invitation }: { invitation: InvitationRow },
): Promise<void> => {
  await findRole(strapi, invitation);
};

/**
 * Chooses the role of an account that is created by accepting: that of the program the invitation names or of
 * the member's current programs, else as `chooseRole`. If they give several roles, the history says whose was
 * used.
 * @param invitation with `programDetails`
 * @returns the id of its row
 * @throws Refusal `role_missing`
 */
export const chooseRoleOfInvitee = async (
  strapi: Core.Strapi,
  { invitation, now }: { invitation: InvitationRow; now: Date },
): Promise<number> => {
  const { roleId, program, isOneOfSeveral } = await findRole(strapi, invitation);
  if (program && isOneOfSeveral) {
    await recordOfInvitation(strapi, {
      invitation,
      outcome: 'role_chosen',
      notes: [note('role_of_program', { program: program.name })],
      at: now,
    });
  }
  return roleId;
};
