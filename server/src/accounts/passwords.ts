import type { Core } from '@strapi/strapi';
import bcrypt from 'bcrypt';
import type { AccountFacts } from '../domain/acceptance';
import type { FaultLimits } from '../domain/field-faults';
import { passwordMessage, type PasswordFaultCode } from '../domain/password-faults';
import { Refusal } from '../errors';
import { accounts } from '../store/query';
import { uid } from '../store/uids';

const longestBytes = 72;

interface PasswordRules {
  minLength?: number;
  maxLength?: number;
  regex?: RegExp;
  encryption?: { rounds?: number };
}

const attributeRules = (strapi: Core.Strapi): PasswordRules =>
  strapi.contentType(uid.account).attributes.password as PasswordRules;

/** Refuses a password by the site's own rule, in the site's own words. */
const refuseBySite = (message: string): never => {
  throw new Refusal('password_invalid', { message, errors: [{ path: ['password'], message }] });
};

const refuse = (code: PasswordFaultCode, values: FaultLimits = {}): never => {
  const message = passwordMessage(code, values);
  const errors = [{ path: ['password'], code, values, message }];
  throw new Refusal('password_invalid', { message, errors });
};

/**
 * The rules users-permissions has for a password: its attribute, `validationRules` of the site, and 72
 * bytes, past which bcrypt would silently cut.
 * @throws Refusal `password_invalid`
 */
export const checkPassword = async (
  strapi: Core.Strapi,
  { password }: { password: string },
): Promise<void> => {
  const { minLength = 1, maxLength = Infinity, regex } = attributeRules(strapi);
  if (password === '') refuse('password_required');
  if (Buffer.byteLength(password) > longestBytes) refuse('password_too_many_bytes');
  if (password.includes('\0')) refuse('password_with_nul');
  if (password.length < minLength) refuse('password_too_short', { min: minLength });
  if (password.length > maxLength) refuse('password_too_long', { max: maxLength });
  if (regex && !new RegExp(regex).test(password)) refuse('password_not_accepted');
  const rules = strapi.config.get('plugin::users-permissions.validationRules') as
    { validatePassword?: (password: string) => unknown } | undefined;
  if (typeof rules?.validatePassword !== 'function') return;
  const { isKept, reason } = await judgeBySite(rules.validatePassword, password);
  if (reason !== '') refuseBySite(reason);
  if (!isKept) refuse('password_not_accepted');
};

/** A site's rule answers false or throws its reason, as users-permissions allows. */
const judgeBySite = async (
  validatePassword: (password: string) => unknown,
  password: string,
): Promise<{ isKept: boolean; reason: string }> => {
  try {
    return { isKept: Boolean(await validatePassword(password)), reason: '' };
  } catch (error) {
    return { isKept: false, reason: error instanceof Error ? error.message : '' };
  }
};

/** Answers the minimum length of a password, which the attribute of users-permissions sets. */
export const passwordMinLength = (strapi: Core.Strapi): number =>
  attributeRules(strapi).minLength ?? 1;

/** Runs bcrypt off the event loop; users-permissions' own way would block every other request meanwhile. */
export const hashPassword = (
  strapi: Core.Strapi,
  { password }: { password: string },
): Promise<string> => bcrypt.hash(password, attributeRules(strapi).encryption?.rounds ?? 10);

/** Compares a password with that of an account, off the event loop. */
export const hasPassword = async (
  strapi: Core.Strapi,
  { id, password }: { id: AccountFacts['id']; password: string },
): Promise<boolean> => {
  const row = await accounts(strapi).findOne({ where: { id } });
  return row?.password ? bcrypt.compare(password, row.password) : false;
};
