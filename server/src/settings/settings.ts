import type { Core } from '@strapi/strapi';
import type { Settings, UpdateSettingsRequest } from '../../../shared/contracts/settings';
import { isGroup } from '../../../shared/is-group';
import { defaultSettings } from '../../../shared/default-settings';
import { pick } from '../content-types/keys';
import { roles } from '../store/query';
import { Refusal, type FieldError } from '../errors';
import { bookOf } from '../words';
import { askableFields } from './member-fields';

/**
 * Merges a change and drops keys that the settings do not have, such as those of a later or much earlier
 * version.
 */
const mergeInto = (
  whole: Record<string, unknown>,
  change: Record<string, unknown>,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(whole).map(([key, value]) => {
      const given = Object.hasOwn(change, key) ? change[key] : undefined;
      if (given === undefined) return [key, value];
      return [key, isGroup(value) && isGroup(given) ? mergeInto(value, given) : given];
    }),
  );

export const mergeSettings = (settings: Settings, change: UpdateSettingsRequest): Settings =>
  mergeInto(
    settings as unknown as Record<string, unknown>,
    change as Record<string, unknown>,
  ) as unknown as Settings;

/** Picks what a change names out of the settings, for admins who may change settings and not see them. */
export const partOf = (settings: object, change: object): Record<string, unknown> => {
  const whole = settings as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(change as Record<string, unknown>)
      .filter(([key]) => Object.hasOwn(whole, key))
      .map(([key, given]) => {
        const value = whole[key];
        return [key, isGroup(value) && isGroup(given) ? partOf(value, given) : value];
      }),
  );
};

type Invitations = Settings['invitations'];

const faultOfRole = async (
  strapi: Core.Strapi,
  role: Invitations['defaultRole'] | undefined,
): Promise<FieldError[]> => {
  if (!role || (await roles(strapi).findOne({ where: { documentId: role } }))) return [];
  return [{ path: ['invitations', 'defaultRole'], message: 'This role does not exist.' }];
};

/** Judges the settings as they will be, because one of the two numbers may have been set before. */
const faultOfReminder = ({ reminderDays, validDays }: Invitations): FieldError[] => {
  if (reminderDays === 0 || reminderDays < validDays) return [];
  const message = 'The reminder must come fewer days before the end than the link is valid.';
  return [{ path: ['invitations', 'reminderDays'], message }];
};

const faultsOfFields = (strapi: Core.Strapi, fields: string[] = []): FieldError[] => {
  const askable = askableFields(strapi).map(({ name }) => name);
  return fields.flatMap((name, index): FieldError[] => {
    const path = ['invitations', 'fields', index];
    if (!askable.includes(name)) {
      return [{ path, message: 'The join page cannot ask for this.', value: name }];
    }
    if (fields.indexOf(name) < index) {
      return [{ path, message: 'This is asked for already.', value: name }];
    }
    return [];
  });
};

const storeOf = (strapi: Core.Strapi) =>
  strapi.store({ type: 'plugin', name: 'member-invites', key: 'settings' });

/** The date of birth can be kept only in an attribute that holds a date. */
const keepsDates = (strapi: Core.Strapi, name: string): boolean =>
  askableFields(strapi).some((field) => field.name === name && field.type === 'date');

const faultOfDateOfBirth = (
  strapi: Core.Strapi,
  name: Settings['joining']['dateOfBirthField'] | undefined,
): FieldError[] => {
  if (!name || keepsDates(strapi, name)) return [];
  const message = 'The date of birth cannot be stored there.';
  return [{ path: ['joining', 'dateOfBirthField'], message, value: name }];
};

/** Leaves out what the site has no more since it was set: languages of the words, the attribute for the date. */
const currentJoining = (
  strapi: Core.Strapi,
  { consents, minimumAge, dateOfBirthField }: Settings['joining'],
): Settings['joining'] => {
  const { languages } = bookOf(strapi);
  return {
    consents: consents.map((consent) => ({
      ...consent,
      words: pick(consent.words, [...languages]),
    })),
    minimumAge,
    dateOfBirthField:
      dateOfBirthField && keepsDates(strapi, dateOfBirthField) ? dateOfBirthField : null,
  };
};

/**
 * Answers the complete settings: what staff never set in the panel has its default. They are kept in Strapi's
 * core store, in one record for the whole site. A field is left out if the site's developer has removed its
 * attribute since.
 */
export const getSettings = async (strapi: Core.Strapi): Promise<Settings> => {
  const stored = (await storeOf(strapi).get({})) as UpdateSettingsRequest | null;
  const { languages } = bookOf(strapi);
  const settings = mergeSettings(defaultSettings(languages), stored ?? {});
  const { organisation } = settings;
  // The configuration may have dropped a language that was set before.
  const language = languages.includes(organisation.language) ? organisation.language : 'en';
  const askable = new Set(askableFields(strapi).map(({ name }) => name));
  const fields = settings.invitations.fields.filter((name) => askable.has(name));
  return {
    ...settings,
    organisation: { ...organisation, language },
    invitations: { ...settings.invitations, fields },
    joining: currentJoining(strapi, settings.joining),
  };
};

/**
 * Changes the given part and answers the complete settings. Lists are replaced.
 * @throws Refusal `invalid_request` for a role that does not exist, a reminder that comes too early, a field
 *   that cannot be asked for, an attribute that cannot keep the date of birth
 */
export const updateSettings = async (
  strapi: Core.Strapi,
  { change }: { change: UpdateSettingsRequest },
): Promise<Settings> => {
  const settings = mergeSettings(await getSettings(strapi), change);
  const errors = [
    ...(await faultOfRole(strapi, change.invitations?.defaultRole)),
    ...faultOfReminder(settings.invitations),
    ...faultsOfFields(strapi, change.invitations?.fields),
    ...faultOfDateOfBirth(strapi, change.joining?.dateOfBirthField),
  ];
  if (errors.length > 0) {
    throw new Refusal('invalid_request', { message: errors[0]!.message, errors });
  }
  await storeOf(strapi).set({ value: settings });
  return settings;
};
