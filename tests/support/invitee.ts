import type { UID } from '@strapi/strapi';
import type { Test } from 'supertest';
import type { CreateBatchRequest } from '../../shared/contracts';
import { inviteBatch } from './invite';
import { linkIn, tokenOf } from './join-links';
import type { MailServer, ReceivedLetter } from './mail-server';
import type { Site } from './site';

export const uids = {
  member: 'plugin::member-invites.member',
  program: 'plugin::member-invites.program',
  invitation: 'plugin::member-invites.invitation',
  letter: 'plugin::member-invites.letter',
  account: 'plugin::users-permissions.user',
  role: 'plugin::users-permissions.role',
  logEntry: 'plugin::member-invites.log-entry',
} as Record<
  'member' | 'program' | 'invitation' | 'letter' | 'account' | 'role' | 'logEntry',
  UID.ContentType
>;

export type Row = Record<string, unknown> & { id: number; documentId: string };

/** A site where people are invited, and the mail server their letters arrive at. */
export interface Club {
  site: Site;
  mail: MailServer;
}

const holdsJoinLink = ({ parsed }: ReceivedLetter): boolean =>
  (parsed.text ?? '').includes('/member-invites/join/');

/** The invitation letters an address got, without those users-permissions sends it. */
export const invitationLetters = (mail: MailServer, email: string): ReceivedLetter[] =>
  mail.lettersTo(email).filter(holdsJoinLink);

/** Invites one address as the panel does, waits for the letter and answers the token in it. */
export async function invite(
  { site, mail }: Club,
  email: string,
  options: Partial<CreateBatchRequest> = {},
): Promise<string> {
  const earlier = invitationLetters(mail, email).length;
  await inviteBatch(site, [email], options);
  await mail.waitFor(() => invitationLetters(mail, email).length > earlier);
  return tokenOf(linkIn(invitationLetters(mail, email).at(-1)!));
}

/** Each asks a route of the public side; with `jwt` as the account whose session it is. */
const ask =
  (path: string) =>
  (site: Site, body: object, jwt?: string): Test => {
    const test = site.request.post(`/api/member-invites/invitation/${path}`);
    return (jwt === undefined ? test : test.auth(jwt, { type: 'bearer' })).send(body);
  };

export const accept = ask('accept');
export const lookup = ask('lookup');
export const decline = ask('decline');
export const renew = ask('renew');

export const rowsOf = async (site: Site, uid: UID.ContentType, where: object): Promise<Row[]> =>
  (await site.strapi.db.query(uid).findMany({ where, populate: true })) as Row[];

/** The one row that fits. */
export async function rowOf(site: Site, uid: UID.ContentType, where: object): Promise<Row> {
  const [row, ...more] = await rowsOf(site, uid, where);
  if (!row || more.length > 0) throw new Error(`${more.length + (row ? 1 : 0)} rows of ${uid}`);
  return row;
}

/** States of all invitations of an address, the oldest first. */
export const invitationStates = async (site: Site, email: string): Promise<unknown[]> =>
  (await rowsOf(site, uids.invitation, { email }))
    .sort((a, b) => a.id - b.id)
    .map(({ state }) => state);

export async function createProgram(
  site: Site,
  data: Record<string, unknown> & { name: string },
): Promise<Row> {
  const slug = data.name.toLowerCase().replaceAll(' ', '-');
  return site.strapi.documents(uids.program).create({ data: { slug, ...data } as never }) as never;
}
