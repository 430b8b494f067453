import type { FaultLimits } from './field-faults';

/** The messages of users-permissions, where it has the same rule. Pages have their own words. */
const messages = {
  password_required: () => 'Password is required',
  password_too_many_bytes: () => 'Password must be less than 73 bytes',
  password_with_nul: () => 'Password must not hold a NUL character',
  password_too_short: ({ min }) => `Password must be at least ${min} characters`,
  password_too_long: ({ max }) => `Password must be at most ${max} characters`,
  password_not_accepted: () => 'Password validation failed.',
} as const satisfies Record<string, (limits: FaultLimits) => string>;

export type PasswordFaultCode = keyof typeof messages;

export const passwordMessage = (code: PasswordFaultCode, limits: FaultLimits): string =>
  (messages[code] as (limits: FaultLimits) => string)(limits);
