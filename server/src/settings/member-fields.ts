import type { Core } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import type { JoinField } from '../../../shared/contracts/join';
import type { Language } from '../../../shared/contracts/languages';
import type { Settings } from '../../../shared/contracts/settings';
import { fieldTypes } from '../../../shared/contracts/states';
import { member } from '../content-types/member';
import { fieldLabel, optionLabels, type FieldLabels } from '../../../shared/field-labels';
import type { AskableField } from '../domain/field-values';
import type { PageWords } from '../words';
import { uid } from '../store/uids';

interface Attribute extends Omit<AskableField, 'name' | 'type' | 'labels'> {
  type: string;
  pluginOptions?: { 'member-invites'?: FieldLabels };
  writable?: boolean;
  visible?: boolean;
  unique?: boolean;
}

const namesOfPerson = ['firstName', 'lastName'];

// Read before any site extends the type: all other attributes are the site's own.
const namesOfPlugin = new Set(Object.keys(member.attributes));

/** Tells whether the site's developer added this attribute to the member type. */
export const isOwnAttribute = (name: string): boolean =>
  !namesOfPlugin.has(name) && !namesOfStrapi.has(name);

/** Attributes that Strapi adds to every type. */
export const namesOfStrapi: ReadonlySet<string> = new Set([
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
]);

/** Attributes that Strapi itself sets, and keys that the requests of the join page use for something else. */
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
  'consents',
]);

const isAskable = (name: string, { type, writable, visible, unique }: Attribute): boolean =>
  (namesOfPerson.includes(name) || !namesOfPlugin.has(name)) &&
  !taken.has(name) &&
  (fieldTypes as readonly string[]).includes(type) &&
  writable !== false &&
  visible !== false &&
  // A refused value would reveal that another member has it.
  !unique;

/**
 * Lists the attributes of the member type that the join page may ask for: the person's names, and attributes
 * added by the site's developer that are not private, unique, relations or files.
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
    labels: attribute.pluginOptions?.['member-invites'],
  };
};

/** The question for the date of birth, where the site has no attribute for it. */
const dateOfBirth: AskableField = { name: 'dateOfBirth', type: 'date', isStored: false };

/** Adds the question for the date of birth to those that the join page may ever ask. */
export const withDateOfBirth = (askable: AskableField[]): AskableField[] =>
  askable.some(({ name }) => name === dateOfBirth.name) ? askable : [...askable, dateOfBirth];

/**
 * Lists what the settings have the join page ask for, in their order: the fields that were chosen, and for a
 * minimum age the date of birth.
 */
export const chosenFields = (
  askable: AskableField[],
  { invitations, joining }: Pick<Settings, 'invitations' | 'joining'>,
): AskableField[] => {
  const byName = new Map(askable.map((field) => [field.name, field]));
  const chosen = invitations.fields.flatMap((name) => byName.get(name) ?? []);
  const { minimumAge, dateOfBirthField } = joining;
  if (minimumAge === 0) return chosen;
  const named = dateOfBirthField ?? dateOfBirth.name;
  const kept = chosen.find(({ name }) => name === named) ?? byName.get(dateOfBirthField ?? '');
  const asked = { ...(kept ?? dateOfBirth), required: true, minimumAge };
  return kept && chosen.includes(kept)
    ? chosen.map((field) => (field === kept ? asked : field))
    : [...chosen, asked];
};

const hasLength = ({ type }: AskableField): boolean => ['string', 'text', 'email'].includes(type);

const hasSize = ({ type }: AskableField): boolean =>
  ['integer', 'biginteger', 'float', 'decimal', 'date'].includes(type);

/** Shows a field to the invitee's side. */
export const showField = (
  field: AskableField,
  { language, words }: { language: Language; words: PageWords },
): JoinField => {
  const { name, type, required = false, enum: options, minLength, maxLength, min, max } = field;
  const { minimumAge } = field;
  const own: Record<string, string> = words.fieldLabels;
  return {
    name,
    type,
    required,
    label: fieldLabel(field, { language, own }),
    ...(options ? { options, optionLabels: optionLabels(field, language) } : {}),
    ...(hasLength(field) ? given({ minLength, maxLength }) : {}),
    ...(hasSize(field) ? given({ min, max }) : {}),
    ...given({ minimumAge }),
  };
};

const given = <Limits extends object>(limits: Limits): Partial<Limits> =>
  Object.fromEntries(
    Object.entries(limits).filter(([, limit]) => limit !== undefined),
  ) as Partial<Limits>;
