import type { AskedConsent, ConsentSetting, LookupResponse } from '../../shared/contracts';
import { accept, lookup } from './invitee';
import { findRow, findRows, type Office, type Row } from './office';
import { asAdmin, inviteOne } from './invite';

export const terms: ConsentSetting = {
  key: 'terms',
  version: '2',
  required: true,
  words: { en: 'I accept the terms.', fr: 'J’accepte les conditions.' },
  url: 'https://club.example/terms',
};

export const news: ConsentSetting = {
  key: 'news',
  version: 'May 2026',
  required: false,
  words: { en: 'Send me the <b>newsletter</b>.' },
  url: '',
};

export const lookUp = async (
  { site }: Pick<Office, 'site'>,
  token: string,
): Promise<LookupResponse['data']> => (await lookup(site, { token })).body.data;

/** Answers consents as a front end does: those named are agreed to, the others left out. */
export const answersTo = (asked: AskedConsent[], ...agreed: string[]) =>
  Object.fromEntries(asked.map(({ key, hash }) => [key, { hash, agreed: agreed.includes(key) }]));

/** Invites somebody who joins and agrees to the terms; the site asks for nothing afterwards. */
export const joinWithConsent = async (office: Office, email: string): Promise<void> => {
  const { settings } = office.site;
  await settings.update({ joining: { consents: [terms] } });
  const { token } = await inviteOne(office, email);
  const { consents } = await lookUp(office, token);
  const answer = { token, password: 'correct horse', consents: answersTo(consents, 'terms') };
  await accept(office.site, answer).expect(200);
  await settings.update({ joining: { consents: [] } });
};

/** Lists the recorded consents of a member, the oldest first. */
export const consentsOf = async (office: Pick<Office, 'site'>, email: string): Promise<Row[]> => {
  const { id } = await findRow(office, 'member', { email });
  return findRows(office, 'consent', { member: { id } });
};

export const historyOf = async (office: Pick<Office, 'site'>, email: string) => {
  const { documentId } = await findRow(office, 'member', { email });
  const { body } = await asAdmin(office.site, 'get', `/members/${documentId}/history`);
  return body.data as Record<string, unknown>[];
};
