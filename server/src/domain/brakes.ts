import { createHmac } from 'node:crypto';
import type { BatchAction } from '../../../shared/contracts/states';

const hour = 60 * 60_000;

/** The length in ms of the windows that each brake counts in; they begin at the same time everywhere (UTC). */
const windows = {
  addresses_of_admin: 24 * hour,
  letters_to_address: 24 * hour,
  test_letters_of_admin: hour,
} as const;

export type Brake = keyof typeof windows;

/** Tells whether the addresses of a batch are counted: those of a batch that may mail them. */
export const isMailed = ({ send, action }: { send: boolean; action: BatchAction }): boolean =>
  send || action === 'resend';

/** Answers when a brake begins to count anew. */
export const windowEnd = (brake: Brake, now: Date): Date => {
  const length = windows[brake];
  return new Date((Math.floor(now.getTime() / length) + 1) * length);
};

/** Names what is counted without telling whom it is about: the table holds no address. */
export const brakeKey = (input: {
  secret: Buffer;
  brake: Brake;
  subject: string;
  now: Date;
}): string => {
  const { secret, brake, subject, now } = input;
  const text = `${brake}\n${windowEnd(brake, now).toISOString()}\n${subject}`;
  return `brake:${createHmac('sha256', secret).update(text).digest('hex')}`;
};
