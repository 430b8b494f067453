import { asInvitee } from '../../support/invitee';
import type { UID } from '@strapi/strapi';
import {
  inviteBatch,
  inviteOne,
  resendInvitations,
  copyLink,
  listInvitations,
  type Invited,
} from '../../support/invite';
import { linkIn, tokenOf } from '../../support/join-links';
import type { MailServer } from '../../support/mail-server';
import { openOffice } from '../../support/office';
import { setRows, snapshotRows, untilLettersSettled } from '../../support/rows';
import type { Site } from '../../support/site';
import { until } from '../../support/until';

const INVITATION = 'plugin::member-invites.invitation' as UID.ContentType;
const ACCOUNT = 'plugin::users-permissions.user';

const agents = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/126.0 Safari/537.36',
  'Mozilla/5.0 (compatible; Microsoft Outlook SafeLinks)',
  'Barracuda Sentinel (EE)',
  'Slackbot-LinkExpanding 1.0',
  'curl/8.5.0',
];
const password = 'correct horse';

describe('one link', () => {
  let mail: MailServer;
  let site: Site;

  beforeAll(async () => {
    ({ site, mail } = await openOffice({ config: { cron: { enabled: false } } }));
  });

  afterEach(() => mail.acceptAll());

  const accept = ({ token }: Pick<Invited, 'token'>, word = password) =>
    asInvitee(site, 'accept', { token, password: word });
  const pathOf = ({ token }: Invited) => `/api/member-invites/join/${token}`;
  const signIn = (identifier: string, word: string) =>
    site.request.post('/api/auth/local').send({ identifier, password: word });
  const accountsOf = (email: string) =>
    site.strapi.db.query(ACCOUNT as UID.ContentType).findMany({ where: { email } });

  it('changes no row of any table when 50 programs open it, and then lets a person in', async () => {
    const invited = await inviteOne({ site, mail }, 'opened@members.test');
    await untilLettersSettled(site.strapi);
    const before = await snapshotRows(site.strapi);
    for (let visit = 0; visit < 25; visit += 1) {
      const agent = `${agents[visit % agents.length]} #${visit}`;
      await site.request.head(pathOf(invited)).set('User-Agent', agent).expect(200);
      await site.request.get(pathOf(invited)).set('User-Agent', agent).expect(200);
    }
    expect(await snapshotRows(site.strapi)).toEqual(before);

    expect((await accept(invited)).status).toBe(200);
  });

  it('has a page that no program can submit by running or following what is on it', async () => {
    const invited = await inviteOne({ site, mail }, 'scripted@members.test');
    const { text } = await site.request.get(pathOf(invited)).expect(200);
    expect(text).toContain('<form method="post">');
    expect(text).not.toMatch(/\son[a-z]+\s*=|javascript:|http-equiv|autofocus|<iframe/i);
    // The page's only script shows passwords: it sends neither a form nor a request and does not navigate.
    expect(text.match(/<script[^>]*>/g)).toEqual(['<script src="../join.js" defer>']);
    const script = (await site.request.get('/api/member-invites/join.js').expect(200)).text;
    expect(script).not.toMatch(/submit\(|\.action|fetch|XMLHttp|sendBeacon|location|eval|import/i);
  });

  it('is accepted once: the second time nothing changes and the password stays', async () => {
    const invited = await inviteOne({ site, mail }, 'twice@members.test');
    expect((await accept(invited)).status).toBe(200);
    await untilLettersSettled(site.strapi);
    const before = await snapshotRows(site.strapi);

    const again = await accept(invited, 'another password');
    expect(again.status).toBe(409);
    expect(again.body.error.details.code).toBe('invitation_accepted');
    expect(await snapshotRows(site.strapi)).toEqual(before);
    await signIn(invited.email, password).expect(200);
    await signIn(invited.email, 'another password').expect(400);
  });

  it('makes way for the one in a newer letter', async () => {
    const first = await inviteOne({ site, mail }, 'again@members.test');
    expect(await resendInvitations(site, [first.id])).toMatchObject({ counts: { resent: 1 } });
    await mail.waitFor(() => mail.lettersTo(first.email).length === 2);
    const newer = { token: tokenOf(linkIn(mail.lettersTo(first.email)[1]!)) };
    expect(newer.token).not.toBe(first.token);

    const refused = await accept(first);
    expect(refused.status).toBe(410);
    expect(refused.body.error.details.code).toBe('invitation_replaced');
    expect(refused.body.error.message).toContain('newer letter');
    expect(await accountsOf(first.email)).toEqual([]);
    expect((await accept(newer)).status).toBe(200);
  });

  it('is never mailed when a newer one is made before its letter left', async () => {
    const email = 'queued@members.test';
    const sendAt = new Date(Date.now() + 3_600_000).toISOString();
    const batch = await inviteBatch(site, [email], { sendAt });
    const id = batch.log[0]!.invitation!;
    const first = { token: tokenOf((await copyLink(site, id)).link) };

    await resendInvitations(site, [id]);
    await mail.waitFor(() => mail.lettersTo(email).length > 0);
    await untilLettersSettled(site.strapi);
    const tokens = mail.lettersTo(email).map((letter) => tokenOf(linkIn(letter)));
    expect(tokens).toHaveLength(1);
    expect(tokens).not.toContain(first.token);
    expect((await accept(first)).body.error.details.code).toBe('invitation_replaced');
    expect((await accept({ token: tokens[0]! })).status).toBe(200);
  });

  it('is never mailed when a newer one is made while its letter waits for another attempt', async () => {
    const email = 'delayed@members.test';
    mail.answerNext('recipient', email, { code: 451 });
    const batch = await inviteBatch(site, [email]);
    const id = batch.log[0]!.invitation!;
    const delivery = async () => (await listInvitations(site, `q=${email}`))[0]?.delivery;
    await until(async () => (await delivery())?.reason, { what: 'the failed attempt on record' });

    await resendInvitations(site, [id]);
    await mail.waitFor(() => mail.lettersTo(email).length > 0);
    await untilLettersSettled(site.strapi);
    expect(mail.lettersTo(email)).toHaveLength(1);
    const token = tokenOf(linkIn(mail.lettersTo(email)[0]!));
    expect((await accept({ token })).status).toBe(200);
  });

  it('stays with the person who is invited again by address while it is open', async () => {
    const invited = await inviteOne({ site, mail }, 'open@members.test');
    const batch = await inviteBatch(site, [invited.email]);
    expect(batch.log[0]).toMatchObject({ outcome: 'already_pending', invitation: invited.id });
    await untilLettersSettled(site.strapi);
    expect(mail.lettersTo(invited.email)).toHaveLength(1);
    expect((await accept(invited)).status).toBe(200);
  });

  it('has expired one second after its end, with the cron switched off', async () => {
    const invited = await inviteOne({ site, mail }, 'late@members.test');
    await untilLettersSettled(site.strapi);
    const expiresAt = new Date(Date.now() - 1000);
    const documentId = invited.id;
    expect(await setRows(site.strapi, INVITATION, { documentId }, { expiresAt })).toBe(1);

    const refused = await accept(invited);
    expect(refused.status).toBe(410);
    expect(refused.body.error.details.code).toBe('invitation_expired');
    expect(await accountsOf(invited.email)).toEqual([]);
    const form = { password, passwordConfirmation: password };
    const page = await site.request.post(pathOf(invited)).type('form').send(form);
    expect(page.status).toBe(410);
    expect(await accountsOf(invited.email)).toEqual([]);
  });

  it('works until its end', async () => {
    const invited = await inviteOne({ site, mail }, 'just@members.test');
    await untilLettersSettled(site.strapi);
    const expiresAt = new Date(Date.now() + 60_000);
    await setRows(site.strapi, INVITATION, { documentId: invited.id }, { expiresAt });
    expect((await accept(invited)).status).toBe(200);
  });
});
