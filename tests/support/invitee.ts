import type { Test } from 'supertest';
import type { CreateBatchRequest } from '../../shared/contracts';
import { inviteBatch } from './invite';
import { linkIn, tokenOf } from './join-links';
import type { MailServer, ReceivedLetter } from './mail-server';
import { findRows, types, type Office, type Row } from './office';
import type { Site } from './site';

const holdsJoinLink = ({ parsed }: ReceivedLetter): boolean =>
  (parsed.text ?? '').includes('/member-invites/join/');

/** Lists the invitation letters that an address got, without those of users-permissions. */
export const invitationLetters = (mail: MailServer, email: string): ReceivedLetter[] =>
  mail.lettersTo(email).filter(holdsJoinLink);

/** Invites one address as the panel does, waits for the letter and answers the token in it. */
export async function invite(
  { site, mail }: Office,
  email: string,
  options: Partial<CreateBatchRequest> = {},
): Promise<string> {
  const earlier = invitationLetters(mail, email).length;
  await inviteBatch(site, [email], options);
  await mail.waitFor(() => invitationLetters(mail, email).length > earlier);
  return tokenOf(linkIn(invitationLetters(mail, email).at(-1)!));
}

type InviteeAction = 'lookup' | 'accept' | 'decline' | 'renew';

/** Sends a request to the public side; if `jwt` is given, as the account of that session. */
export function asInvitee(site: Site, action: InviteeAction, body: object, jwt?: string): Test {
  const test = site.request.post(`/api/member-invites/invitation/${action}`);
  return (jwt === undefined ? test : test.auth(jwt, { type: 'bearer' })).send(body);
}

const ask =
  (action: InviteeAction) =>
  (site: Site, body: object, jwt?: string): Test =>
    asInvitee(site, action, body, jwt);

export const accept = ask('accept');
export const lookup = ask('lookup');
export const decline = ask('decline');
export const renew = ask('renew');

/** Lists the states of all invitations of an address, the oldest first. */
export const invitationStates = async (site: Site, email: string): Promise<unknown[]> =>
  (await findRows({ site }, 'invitation', { email })).map(({ state }) => state);

export async function createProgram(
  site: Site,
  data: Record<string, unknown> & { name: string },
): Promise<Row> {
  const slug = data.name.toLowerCase().replaceAll(' ', '-');
  return site.strapi.documents(types.program).create({ data: { slug, ...data } as never }) as never;
}
