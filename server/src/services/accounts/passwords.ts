import type { Core } from '@strapi/strapi';
import bcrypt from 'bcrypt';
import { Refusal } from '../../errors';
import { uid } from '../../uids';

const longestBytes = 72;

interface PasswordRules {
  minLength?: number;
  maxLength?: number;
  regex?: RegExp;
  encryption?: { rounds?: number };
}

const attributeRules = (strapi: Core.Strapi): PasswordRules =>
  strapi.contentType(uid.account).attributes.password as PasswordRules;

const refuse = (message: string): never => {
  throw new Refusal('password_invalid', { message, errors: [{ path: ['password'], message }] });
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
  if (password === '') refuse('Password is required');
  if (Buffer.byteLength(password) > longestBytes) refuse('Password must be less than 73 bytes');
  if (password.includes('\0')) refuse('Password must not hold a NUL character');
  if (password.length < minLength) refuse(`Password must be at least ${minLength} characters`);
  if (password.length > maxLength) refuse(`Password must be at most ${maxLength} characters`);
  if (regex && !new RegExp(regex).test(password)) refuse('Password validation failed.');
  const rules = strapi.config.get('plugin::users-permissions.validationRules') as
    { validatePassword?: (password: string) => unknown } | undefined;
  if (typeof rules?.validatePassword !== 'function') return;
  const fault = await faultBySite(rules.validatePassword, password);
  if (fault !== null) refuse(fault);
};

/** A site's rule answers false or throws its reason, as users-permissions allows. */
const faultBySite = async (
  validatePassword: (password: string) => unknown,
  password: string,
): Promise<string | null> => {
  try {
    return (await validatePassword(password)) ? null : 'Password validation failed.';
  } catch (error) {
    return (error instanceof Error && error.message) || 'Password validation failed.';
  }
};

/** bcrypt off the event loop; users-permissions' own way would hold up every other request meanwhile. */
export const hashPassword = (
  strapi: Core.Strapi,
  { password }: { password: string },
): Promise<string> => bcrypt.hash(password, attributeRules(strapi).encryption?.rounds ?? 10);
