import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import type {
  BatchWithLog,
  CreateBatchRequest,
  Invitation,
  InvitationFilter,
  Selection,
} from '../../shared/contracts';
import { linkIn, tokenOf } from './join-links';
import type { MailServer } from './mail-server';
import type { Site } from './site';

/** One person with an open invitation, and the link as it arrived by mail. */
export interface Invited {
  email: string;
  /** Id of the invitation in HTTP. */
  id: string;
  link: string;
  token: string;
}

type Method = 'get' | 'post' | 'put';

/** Sends a request to the panel's side of the site as an admin who may do everything. */
export async function asAdmin(
  site: Site,
  method: Method,
  path: string,
  body?: object,
): Promise<Response> {
  const request = site.request[method](`/member-invites${path}`);
  return request.auth(await site.adminToken(), { type: 'bearer' }).send(body);
}

/** Answers the body of a response, or throws an error that shows the response instead. */
async function dataOf<T>(answer: Promise<Response>): Promise<T> {
  const { status, text, body } = await answer;
  if (status >= 400) throw new Error(`${status}: ${text}`);
  return (body as { data: T }).data;
}

/** Submits a batch as the panel does. */
export const inviteBatch = (
  site: Site,
  addresses: string | string[],
  more: Partial<CreateBatchRequest> = {},
): Promise<BatchWithLog> =>
  dataOf(
    asAdmin(site, 'post', '/batches', { requestId: randomUUID(), addresses, send: true, ...more }),
  );

/** Invites these people and waits for their letters. */
export async function inviteAll(
  { site, mail }: { site: Site; mail: MailServer },
  emails: string[],
  more: Partial<CreateBatchRequest> = {},
): Promise<Invited[]> {
  const before = new Map(emails.map((email) => [email, mail.lettersTo(email).length]));
  const batch = await inviteBatch(site, emails, more);
  await mail.waitFor(() =>
    emails.every((email) => mail.lettersTo(email).length > before.get(email)!),
  );
  return emails.map((email, index) => {
    const link = linkIn(mail.lettersTo(email).at(-1)!);
    return { email, id: batch.log[index]!.invitation!, link, token: tokenOf(link) };
  });
}

export async function inviteOne(
  where: { site: Site; mail: MailServer },
  email: string,
  more: Partial<CreateBatchRequest> = {},
): Promise<Invited> {
  const [invited] = await inviteAll(where, [email], more);
  return invited!;
}

/** Resends or cancels a selection of invitations as the panel does; the answer may be a refusal. */
export const askOfInvitations = (
  site: Site,
  action: 'resend' | 'cancel',
  selection: Selection<InvitationFilter>,
  requestId: string = randomUUID(),
): Promise<Response> =>
  asAdmin(site, 'post', `/invitations/actions/${action}`, { requestId, selection });

/** The same where it is done, and answers the batch. */
export const actOnInvitations = (
  site: Site,
  action: 'resend' | 'cancel',
  selection: Selection<InvitationFilter>,
): Promise<BatchWithLog> => dataOf(askOfInvitations(site, action, selection));

export const cancelInvitations = (site: Site, ids: string[]): Promise<BatchWithLog> =>
  actOnInvitations(site, 'cancel', { ids });

export const resendInvitations = (site: Site, ids: string[]): Promise<BatchWithLog> =>
  actOnInvitations(site, 'resend', { ids });

export const copyLink = (site: Site, id: string): Promise<{ link: string; expiresAt: string }> =>
  dataOf(asAdmin(site, 'post', `/invitations/${id}/link`));

export const listInvitations = (site: Site, query: string): Promise<Invitation[]> =>
  dataOf(asAdmin(site, 'get', `/invitations?${query}`));
