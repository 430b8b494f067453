import type { Core } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import { member } from '../content-types/member';
import { uid } from '../uids';

const askableTypes = [
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
] as const;

/** An attribute of the member type that the join page may ask for, with the rules a value must keep. */
export interface AskableField {
  name: string;
  type: (typeof askableTypes)[number];
  required?: boolean;
  enum?: string[];
  minLength?: number;
  maxLength?: number;
  min?: number | string;
  max?: number | string;
  regex?: string | RegExp;
}

interface Attribute extends Omit<AskableField, 'name' | 'type'> {
  type: string;
  writable?: boolean;
}

const namesOfPerson = ['firstName', 'lastName'];

// Read before any site extends the type: what is not among them is the site's own.
const namesOfPlugin = new Set(Object.keys(member.attributes));

/** Kept by Strapi itself, or a key that the requests of the join page use for something else. */
const taken = new Set([
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'locale',
  'token',
  'password',
  'passwordConfirmation',
  'username',
]);

const isAskable = (name: string, { type, writable }: Attribute): boolean =>
  (namesOfPerson.includes(name) || !namesOfPlugin.has(name)) &&
  !taken.has(name) &&
  (askableTypes as readonly string[]).includes(type) &&
  writable !== false;

/**
 * Which attributes of the member type the join page may ask for: the person's names, and what the site's
 * developer has added that is neither private nor a relation or a file.
 */
export const askableFields = (strapi: Core.Strapi): AskableField[] => {
  const model = strapi.contentType(uid.member as never) as unknown as {
    attributes: Record<string, Attribute>;
  };
  return Object.entries(model.attributes)
    .filter(([name, attribute]) => isAskable(name, attribute))
    .filter(([name]) => !contentTypes.isPrivateAttribute(model as never, name))
    .map(([name, attribute]) => ({ ...rulesOf(attribute), name }));
};

const rulesOf = (attribute: Attribute): Omit<AskableField, 'name'> => {
  const { required, minLength, maxLength, min, max, regex } = attribute;
  return {
    type: attribute.type as AskableField['type'],
    required,
    enum: attribute.enum,
    minLength,
    maxLength,
    min,
    max,
    regex,
  };
};
