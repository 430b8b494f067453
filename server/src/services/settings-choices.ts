import type { Core } from '@strapi/strapi';
import type { SettingsChoicesResponse } from '../../../shared/contracts/settings';
import { roles } from '../database/query';
import type { RoleRow } from '../records';
import { uid } from '../uids';

type Choices = SettingsChoicesResponse['data'];

interface Attribute {
  type: string;
  private?: boolean;
  writable?: boolean;
  visible?: boolean;
}

/** What one line of a form can ask for. */
const askableTypes = new Set([
  'string',
  'text',
  'email',
  'integer',
  'biginteger',
  'float',
  'decimal',
  'boolean',
  'date',
  'enumeration',
]);

/** Kept by the plugin, the staff or Strapi: not for an invitee to say. */
const notAsked = new Set([
  'email',
  'emailKey',
  'language',
  'state',
  'emailNotifications',
  'suppression',
  'joinedAt',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'locale',
]);

/** Attributes of the member type that an invitee may be asked for, a site's own included. */
export const fieldsToAsk = (attributes: Record<string, Attribute>): Choices['fields'] =>
  Object.entries(attributes)
    .filter(([name, { type }]) => askableTypes.has(type) && !notAsked.has(name))
    .filter(([, { visible, writable }]) => visible !== false && writable !== false)
    .filter(([, attribute]) => !attribute.private)
    .map(([name, { type }]) => ({ name, type }));

/** Roles that a person with an account can have, by name. */
export const rolesToGive = (
  found: Pick<RoleRow, 'documentId' | 'name' | 'type'>[],
): Choices['roles'] =>
  found
    .filter(({ type }) => type !== 'public')
    .map(({ documentId: id, name }) => ({ id, name }))
    .sort((one, other) => one.name.localeCompare(other.name));

/** What the settings can be chosen from. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(): Promise<Choices> {
    const { attributes } = strapi.contentType(uid.member as never) as unknown as {
      attributes: Record<string, Attribute>;
    };
    const found = await roles(strapi).findMany({ orderBy: { id: 'asc' } });
    return { roles: rolesToGive(found), fields: fieldsToAsk(attributes) };
  },
});
