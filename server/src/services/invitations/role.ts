import type { Core } from '@strapi/strapi';
import { roles } from '../../database/query';
import { Refusal } from '../../errors';
import { getService } from '../../get-service';
import type { ProgramRow } from '../../records';

/**
 * The role of a new account: the program's, else the setting's, else users-permissions' default.
 * @returns the id of its row
 * @throws Refusal `role_missing` where the chosen one was deleted: another would be a guess at rights
 */
export const chooseRole = async (
  strapi: Core.Strapi,
  { program }: { program?: ProgramRow | null },
): Promise<number> => {
  if (program?.isRoleMissing) throw new Refusal('role_missing');
  if (program?.role) return program.role.id;
  const { invitations } = await getService(strapi, 'settings').get();
  const { defaultRole } = invitations;
  const where = defaultRole
    ? { documentId: defaultRole }
    : { type: await getService(strapi, 'accounts').defaultRoleType() };
  const role = await roles(strapi).findOne({ where });
  if (!role) throw new Refusal('role_missing');
  return role.id;
};
