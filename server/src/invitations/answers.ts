import type { Core } from '@strapi/strapi';
import type { AskedConsent, ConsentAnswers } from '../../../shared/contracts/join';
import { note } from '../../../shared/notes';
import type { Settings } from '../../../shared/contracts/settings';
import { dateIn } from '../domain/age';
import {
  answeredConsents,
  consentFaults,
  consentsFor,
  type ConsentFault,
} from '../domain/consents';
import { readFieldValues, type AskableField } from '../domain/field-values';
import { Refusal, type FieldError } from '../errors';
import { askableFields, chosenFields } from '../settings/member-fields';
import { getSettings } from '../settings/settings';
import { recordConsents } from '../store/consents';
import { recordOfInvitation } from '../store/history';
import type { InvitationRow } from '../store/records';
import { languageOf } from './language';

/** The answers of an invitee beside the password, as they were sent. */
export interface Answers {
  /** The answers to the fields of the join page, by name. */
  fields?: Record<string, unknown>;
  consents?: ConsentAnswers;
}

export interface ReadAnswers {
  /** The values to store with the member, by attribute. */
  values: ReturnType<typeof readFieldValues>['values'];
  consents: ReturnType<typeof answeredConsents>;
  /** The age in years that the invitee has at least; null if it was not asked for. */
  confirmedAge: number | null;
}

const consentMessages: Record<ConsentFault, string> = {
  consent_required: 'Nobody can join without agreeing to this.',
  consent_changed: 'These words have changed since they were shown.',
};

/** Lists the consents that the owner of this invitation is asked for. */
export const consentsOf = (invitation: InvitationRow, settings: Settings): AskedConsent[] => {
  const { joining, organisation } = settings;
  const language = languageOf(invitation, settings);
  return consentsFor(joining.consents, { language, site: organisation.language });
};

export const minimumAgeIn = (fields: AskableField[]): number | null =>
  fields.find(({ minimumAge }) => minimumAge !== undefined)?.minimumAge ?? null;

/** Leaves out the values that are checked only. */
const withoutUnstored = (
  fields: AskableField[],
  values: ReadAnswers['values'],
): ReadAnswers['values'] => {
  const unstored = fields.filter(({ isStored }) => isStored === false).map(({ name }) => name);
  return Object.fromEntries(Object.entries(values).filter(([name]) => !unstored.includes(name)));
};

/**
 * Reads the answers by the current settings. Called again inside the transaction that stores them, because the
 * settings may have changed.
 * @throws Refusal `consents_changed`, or else `invalid_request`, with the path of each answer at fault
 */
export const readAnswers = async (
  strapi: Core.Strapi,
  input: { invitation: InvitationRow; answers: Answers; now: Date },
): Promise<ReadAnswers> => {
  const { invitation, answers, now } = input;
  const settings = await getSettings(strapi);
  const fields = chosenFields(askableFields(strapi), settings);
  const today = dateIn(settings.organisation.timeZone, now);
  const { values, faults } = readFieldValues(fields, answers.fields ?? {}, today);
  const asked = consentsOf(invitation, settings);
  const unanswered = consentFaults(asked, answers.consents ?? {});
  const errors: FieldError[] = [
    ...faults,
    ...unanswered.map(({ key, code }) => ({
      path: ['consents', key],
      code,
      values: {},
      message: consentMessages[code],
    })),
  ];
  if (unanswered.some(({ code }) => code === 'consent_changed')) {
    throw new Refusal('consents_changed', { errors });
  }
  if (errors.length > 0) {
    throw new Refusal('invalid_request', { message: errors[0]!.message, errors });
  }
  return {
    values: withoutUnstored(fields, values),
    consents: answeredConsents(asked, answers.consents ?? {}),
    confirmedAge: minimumAgeIn(fields),
  };
};

/** Records what the invitee has agreed to or left out, and that the age was confirmed. */
export const recordAnswers = async (
  strapi: Core.Strapi,
  input: { invitation: InvitationRow; memberId: number; answers: ReadAnswers; now: Date },
): Promise<void> => {
  const { invitation, memberId: member, answers, now: at } = input;
  const { consents: answered, confirmedAge } = answers;
  if (answered.length === 0 && confirmedAge === null) return;
  await recordConsents(strapi, { answered, member, invitation: invitation.id, at });
  const notes = confirmedAge === null ? null : [note('age_confirmed', { years: confirmedAge })];
  await recordOfInvitation(strapi, { invitation, outcome: 'agreed', notes, at });
};
