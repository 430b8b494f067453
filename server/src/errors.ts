import { errors } from '@strapi/utils';
import type { FaultLimits } from './domain/field-faults';

/** Every refusal of the plugin: its stable `details.code`, HTTP status and default words. */
const refusals = {
  invalid_request: [400, 'The request is not valid.'],
  addresses_invalid: [400, 'Some addresses cannot be used.'],
  too_many_addresses: [400, 'Too many addresses.'],
  no_addresses: [400, 'There is no address in the request.'],
  too_many_rows: [400, 'The file has too many lines.'],
  file_unreadable: [400, 'The file cannot be read as CSV.'],
  tag_unknown: [400, 'This tag does not exist.'],
  role_unknown: [400, 'This role does not exist.'],
  program_unknown: [400, 'This program does not exist.'],
  email_invalid: [400, 'This is not an e-mail address.'],
  email_taken: [400, 'Another member has this address.'],
  password_invalid: [400, 'This password cannot be used.'],
  password_wrong: [400, 'The password does not match this account.'],
  username_taken: [400, 'This user name is taken.'],
  address_in_use: [409, 'Another account uses this address already. The organisation can help.'],
  right_missing: [403, 'Your role does not allow this.'],
  members_only: [403, 'Booking is for members only.'],
  written_by_plugin: [
    403,
    'Invitations, letters, batches, log entries and consents are written by the plugin alone.',
  ],
  wrong_account: [403, 'You are signed in with another address than the one that was invited.'],
  account_blocked: [403, 'This account is blocked.'],
  invitation_unknown: [
    404,
    'There is no such invitation. Open its link straight from the letter, or copy it as a whole.',
  ],
  member_unknown: [404, 'There is no such member.'],
  batch_unknown: [404, 'There is no such batch.'],
  member_only_booking_off: [
    409,
    'Member-only booking is off. Turn on "Allow member-only booking" in Settings › Member invites before sending invitations.',
  ],
  public_url_missing: [
    409,
    'The public address of this site is not known, so no link can be made. Set `publicUrl` in the configuration of the plugin, or `url` in config/server.',
  ],
  layout_failed: [409, 'The site’s own layout of this letter cannot be used.'],
  import_under_way: [409, 'This file is being received already.'],
  invitation_accepted: [
    409,
    'This invitation has been accepted already. Sign in with your e-mail address and password.',
  ],
  consents_changed: [
    409,
    'The words to agree to have changed since they were shown. Look the invitation up again, show the new ones and ask again.',
  ],
  invitation_pending: [409, 'This invitation is still open: its link works.'],
  invitation_closed: [409, 'This invitation is not open any more.'],
  sign_in_required: [409, 'An account with this address exists. Sign in to it to accept.'],
  role_missing: [409, 'The role that this invitation gives does not exist any more.'],
  invitation_expired: [410, 'This invitation has expired. Ask the organisation for a new one.'],
  invitation_cancelled: [
    410,
    'This invitation was withdrawn. If you think that is a mistake, ask the organisation for a new one.',
  ],
  invitation_replaced: [410, 'A newer letter was sent; use the link in that one.'],
  invitation_declined: [
    410,
    'This invitation was declined. If you have changed your mind, ask the organisation for a new one.',
  ],
  too_many_today: [429, 'This would be more addresses than one admin may have mailed in a day.'],
  too_many_test_letters: [429, 'You have sent as many test letters as one may in an hour.'],
  mailed_too_often: [429, 'This address has had as many letters today as one may get.'],
  rate_limited: [429, 'Too many attempts. Try again later.'],
} as const satisfies Record<string, readonly [status: number, message: string]>;

export type RefusalCode = keyof typeof refusals;

export interface FieldError {
  path: (string | number)[];
  message: string;
  value?: unknown;
  /**
   * The code of a wrong field on the join page, which is what the message says, for programs; `values` holds
   * its limits.
   */
  code?: string;
  values?: FaultLimits;
}

/**
 * A refusal as Strapi answers it: `{ error: { status, name, message, details: { code, … } } }`.
 * Thrown by the services, so that it answers alike from our routes and from a site's own code.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly status: number;
  readonly expose = true;
  readonly details: { code: RefusalCode; errors?: FieldError[]; [key: string]: unknown };

  constructor(
    code: RefusalCode,
    more: { message?: string; errors?: FieldError[] } & Record<string, unknown> = {},
  ) {
    const [status, words] = refusals[code];
    const { message = words, ...details } = more;
    super(message);
    this.name = nameOf[status];
    this.code = code;
    this.status = status;
    this.details = { code, ...details };
  }
}

const nameOf = {
  400: 'ValidationError',
  403: 'ForbiddenError',
  404: 'NotFoundError',
  409: 'ConflictError',
  410: 'GoneError',
  429: 'RateLimitError',
} as const;

// Strapi's own classes cannot answer 409 or 410. Its error middleware takes the status from anything that
// is an HttpError of the copy of http-errors that @strapi/utils exports; that class is abstract, so the
// prototype is hung under it instead.
Object.setPrototypeOf(Refusal.prototype, errors.HttpError.prototype);
