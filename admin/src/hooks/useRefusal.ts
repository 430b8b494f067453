import { useCallback } from 'react';
import { unreadableReasons, type UnreadableReason } from '../../../shared/contracts/imports';
import type { Delivery } from '../../../shared/contracts/states';
import type { TextId } from '../translations/load';
import { useNotes } from './useNotes';
import { useText, type TextValues } from './useText';

/** The error of a request of the panel: in the shape of Strapi's answer, or of a lost connection. */
export interface RequestError {
  status?: number;
  message?: string;
  details?: { code?: string; errors?: RefusedField[]; [more: string]: unknown };
}

/** One wrong value of a refused request. */
export interface RefusedField {
  path: (string | number)[];
  message: string;
  value?: unknown;
}

const known = {
  member_only_booking_off: 'refusal.member_only_booking_off',
  public_url_missing: 'refusal.public_url_missing',
  addresses_invalid: 'refusal.addresses_invalid',
  too_many_addresses: 'refusal.too_many_addresses',
  no_addresses: 'refusal.no_addresses',
  program_unknown: 'refusal.program_unknown',
  batch_unknown: 'refusal.batch_unknown',
  invitation_unknown: 'refusal.invitation_unknown',
  invitation_closed: 'refusal.invitation_closed',
  invitation_expired: 'refusal.invitation_expired',
  invitation_accepted: 'refusal.invitation_accepted',
  role_missing: 'refusal.role_missing',
  member_unknown: 'refusal.member_unknown',
  tag_unknown: 'refusal.tag_unknown',
  role_unknown: 'refusal.role_unknown',
  email_taken: 'refusal.email_taken',
  email_invalid: 'refusal.email_invalid',
  file_changed: 'refusal.file_changed',
  file_unreadable: 'refusal.file_unreadable',
  too_many_rows: 'refusal.too_many_rows',
  import_under_way: 'refusal.import_under_way',
  right_missing: 'refusal.right_missing',
  too_many_today: 'refusal.too_many_today',
  too_many_test_letters: 'refusal.too_many_test_letters',
  mailed_too_often: 'refusal.mailed_too_often',
} as const satisfies Record<string, TextId>;

const isKnown = (code: string | undefined): code is keyof typeof known =>
  code !== undefined && Object.hasOwn(known, code);

const isReason = (reason: unknown): reason is UnreadableReason =>
  (unreadableReasons as readonly unknown[]).includes(reason);

/** A refusal that ends by itself says when, which the texts show as a date. */
const valuesOf = ({ retryAt, ...details }: Record<string, unknown> = {}): TextValues => ({
  ...(details as TextValues),
  ...(typeof retryAt === 'string' ? { retryAt: new Date(retryAt) } : {}),
});

/** Answers the stable code of a refusal, if the server gave one. */
export const codeOf = (error: unknown): string | undefined =>
  (error as RequestError | undefined)?.details?.code;

/** Answers the wrong values that a refusal names. */
export const refusedFields = (error: unknown): RefusedField[] =>
  (error as RequestError | undefined)?.details?.errors ?? [];

/** Explains in the language of the admin why a request failed, and what to do. */
export const useRefusal = (): ((error: unknown) => string) => {
  const text = useText();
  const say = useNotes();
  return useCallback(
    (error) => {
      const { status, message, details } = (error ?? {}) as RequestError;
      const code = codeOf(error);
      if (code === 'file_unreadable' && isReason(details?.reason)) {
        return text(`refusal.file_unreadable.${details.reason}`, details as TextValues);
      }
      if (code === 'layout_failed') {
        const { notes, reason } = (details ?? {}) as Pick<Delivery, 'notes' | 'reason'>;
        return [say(notes), reason].filter(Boolean).join(' ');
      }
      if (isKnown(code)) return text(known[code], valuesOf(details));
      if (status === 403) return text('refusal.forbidden');
      if (status === undefined) return text('refusal.unreachable');
      return message || text('refusal.unreachable');
    },
    [text, say],
  );
};
