import type { Core } from '@strapi/strapi';
import type { SettingsChoicesResponse } from '../../../shared/contracts/settings';
import { roles } from '../store/query';
import type { RoleRow } from '../store/records';
import { askableFields } from './member-fields';

type Choices = SettingsChoicesResponse['data'];

/** Lists the roles that a person with an account can have, by name. */
export const rolesToGive = (
  found: Pick<RoleRow, 'documentId' | 'name' | 'type'>[],
): Choices['roles'] =>
  found
    .filter(({ type }) => type !== 'public')
    .map(({ documentId: id, name }) => ({ id, name }))
    .sort((one, other) => one.name.localeCompare(other.name));

/** Finds all choices for the settings. */
export const findChoices = async (strapi: Core.Strapi): Promise<Choices> => {
  const found = await roles(strapi).findMany({ orderBy: { id: 'asc' } });
  const fields = askableFields(strapi).map(({ name, type }) => ({ name, type }));
  return { roles: rolesToGive(found), fields };
};
