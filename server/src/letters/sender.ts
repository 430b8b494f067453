import type { Settings } from '../../../shared/contracts/settings';
import { oneLine } from './plain-text';
import { mailAddress } from './mail-address';

export interface Sender {
  /** Absent: the mail provider's default is used. */
  from?: string;
  replyTo?: string;
}

/**
 * Puts the organisation's name before the provider's own address: mail sent from another domain than the
 * provider is set up for would be refused or land in junk.
 */
export function senderOf({
  organisation,
  defaultFrom,
}: {
  organisation: Pick<Settings['organisation'], 'name' | 'fromName' | 'replyTo'>;
  defaultFrom: string | undefined;
}): Sender {
  const name = oneLine(organisation.fromName, 100) || oneLine(organisation.name, 100);
  const address = mailAddress(bareAddress(defaultFrom ?? ''));
  const replyTo = mailAddress(organisation.replyTo);
  return {
    ...(name !== '' && address !== null ? { from: `${quoted(name)} <${address}>` } : {}),
    ...(replyTo !== null ? { replyTo } : {}),
  };
}

function bareAddress(from: string): string {
  return /<([^<>]*)>\s*$/u.exec(from)?.[1] ?? from;
}

function quoted(name: string): string {
  return `"${name.replace(/["\\]/gu, '\\$&')}"`;
}
