import { asInvitee } from '../../support/invitee';
import { inspect } from 'node:util';
import { exportSite } from '../../support/export-site';
import {
  asAdmin,
  inviteBatch,
  inviteAll,
  askOfInvitations,
  cancelInvitations,
  resendInvitations,
  copyLink,
  type Invited,
} from '../../support/invite';
import { linkIn, tokenOf } from '../../support/join-links';
import type { MailServer, ReceivedLetter } from '../../support/mail-server';
import { openOffice } from '../../support/office';
import { setRows, snapshotRows, untilLettersSettled } from '../../support/rows';
import type { Site } from '../../support/site';
import { until } from '../../support/until';
import { receiveWebhooks, type WebhookReceiver } from '../../support/webhook-receiver';

const names = ['created', 'sent', 'failed', 'accepted', 'expired', 'cancelled', 'declined'];
const eventNames = names.map((name) => `member-invites.invitation.${name}`);
const INVITATION = 'plugin::member-invites.invitation' as never;
const LETTER = 'plugin::member-invites.letter' as never;
const password = 'correct horse';

describe('a working link', () => {
  let mail: MailServer;
  let site: Site;
  let webhooks: WebhookReceiver;
  /** An invitation that is still open, so that its link works. */
  let open: Invited;
  const tokens: string[] = [];
  const answers: string[] = [];
  const events: string[] = [];

  const keep = <Answer extends { text: string }>(answer: Answer): Answer => {
    answers.push(answer.text);
    return answer;
  };

  /** Invites an address whose mail server refuses the letter and quotes the link, as link filters do. */
  async function inviteAtQuotingServer(email: string): Promise<void> {
    const sendAt = new Date(Date.now() + 3_600_000).toISOString();
    const batch = await inviteBatch(site, [email], { sendAt });
    const { link } = await copyLink(site, batch.log[0]!.invitation!);
    tokens.push(tokenOf(link));
    mail.answerNext('data', email, { code: 554, message: `5.7.1 Blocked link: ${link} (spam)` });
    await setRows(site.strapi, LETTER, { to: email }, { nextAttemptAt: new Date() });
    site.strapi.plugin('member-invites').service('worker').wake();
  }

  /** Goes once through everything that can happen to an invitation. */
  async function liveThroughAll(): Promise<void> {
    const emails = ['open', 'accepts', 'declines', 'cancelled', 'expires', 'resent'].map(
      (name) => `${name}@members.test`,
    );
    const invited = await inviteAll({ site, mail }, emails);
    const [, accepts, declines, cancelled, expires, resent] = invited as Required<Invited[]>;
    open = invited[0]!;
    tokens.push(...invited.map(({ token }) => token));
    for (const { token } of invited) keep(await asInvitee(site, 'lookup', { token }));
    keep(await asInvitee(site, 'accept', { token: accepts!.token, password }));
    keep(await asInvitee(site, 'accept', { token: accepts!.token, password }));
    keep(await asInvitee(site, 'decline', { token: declines!.token, forGood: true }));
    keep(await asInvitee(site, 'decline', { token: declines!.token, email: 'x@members.test' }));
    await cancelInvitations(site, [cancelled!.id]);
    await untilLettersSettled(site.strapi);
    const expiresAt = new Date(Date.now() - 1000);
    await setRows(site.strapi, INVITATION, { documentId: expires!.id }, { expiresAt });
    await site.strapi.plugin('member-invites').service('invitations').expireDue();
    await resendInvitations(site, [resent!.id]);
    await mail.waitFor(() => mail.lettersTo(resent!.email).length === 2);
    tokens.push(tokenOf(linkIn(mail.lettersTo(resent!.email)[1]!)));
    for (const { link } of invited) await site.request.get(new URL(link).pathname);
    await inviteAtQuotingServer('quoted@members.test');
    await untilLettersSettled(site.strapi);
  }

  async function askEverything(): Promise<void> {
    const list = keep(await asAdmin(site, 'get', '/batches'));
    const [newest] = list.body.data as { id: string }[];
    const states = ['pending', 'accepted', 'expired', 'cancelled', 'declined', 'replaced'];
    const paths = [
      '/members?pageSize=100',
      `/batches/${newest!.id}`,
      `/batches/${newest!.id}/log`,
      ...states.map((state) => `/invitations?state=${state}`),
      '/settings',
    ];
    for (const path of paths) keep(await asAdmin(site, 'get', path));
    const request = { requestId: 'review-and-create', addresses: 'a@members.test', send: true };
    keep(await asAdmin(site, 'post', '/batches/review', { addresses: 'open@members.test' }));
    const made = keep(await asAdmin(site, 'post', '/batches', request));
    const selection = { ids: [made.body.data.log[0].invitation as string] };
    await untilLettersSettled(site.strapi);
    tokens.push(tokenOf(linkIn(mail.lettersTo('a@members.test')[0]!)));
    keep(await askOfInvitations(site, 'resend', selection));
    keep(await askOfInvitations(site, 'cancel', selection));
    for (const type of ['member', 'invitation', 'letter', 'batch', 'log-entry', 'program']) {
      const path = `/content-manager/collection-types/plugin::member-invites.${type}`;
      const bearer = await site.superAdminToken();
      keep(await site.request.get(path).auth(bearer, { type: 'bearer' }));
      keep(await site.request.get(`/api/member-invites/${type}s?populate=*`));
    }
  }

  beforeAll(async () => {
    ({ site, mail } = await openOffice({ config: { rateLimit: { failures: 10_000 } } }));
    site.strapi.eventHub.subscribe(async (name, ...args) => {
      events.push(`${name} ${inspect(args, { depth: 8 })}`);
    });
    webhooks = await receiveWebhooks(site.strapi, eventNames);
    await site.settings.update({
      booking: { memberOnlyBooking: true },
      organisation: { noticesTo: ['office@organisation.test'] },
    });
    await liveThroughAll();
    await askEverything();
    await untilLettersSettled(site.strapi);
  });

  afterAll(() => webhooks.stop());

  const expectNone = (secrets: string[], text: string): void => {
    const encoded = secrets.flatMap((secret) => [
      secret,
      Buffer.from(secret).toString('base64url').slice(0, -2),
      Buffer.from(secret).toString('hex'),
    ]);
    expect(encoded.filter((secret) => text.includes(secret))).toEqual([]);
  };

  /** Lists the values that the database holds instead of tokens; no answer may show them either. */
  async function hashesAndNonces(): Promise<string[]> {
    const { member_invites_invitations: rows } = await snapshotRows(site.strapi);
    return rows!.flatMap(({ token_hash: hash, nonce }) => [String(hash), String(nonce)]);
  }

  it('was made for everybody, and one of them is open', async () => {
    expect(tokens).toHaveLength(9);
    const { body } = await asInvitee(site, 'lookup', { token: open.token });
    expect(body.data.state).toBe('pending');
    const rows = await snapshotRows(site.strapi);
    const states = new Set(rows.member_invites_invitations!.map(({ state }) => state));
    expect([...states].sort()).toEqual([
      'accepted',
      'cancelled',
      'declined',
      'expired',
      'pending',
      'replaced',
    ]);
  });

  it('is in no table', async () => {
    expectNone(tokens, JSON.stringify(await snapshotRows(site.strapi)));
  });

  it('is not made by anything that lies in a table', async () => {
    const text = JSON.stringify(await snapshotRows(site.strapi));
    const candidates = new Set(text.match(/(?<![\w-])[\w-]{43}(?![\w-])/g));
    const { member_invites_invitations: rows } = await snapshotRows(site.strapi);
    expect(candidates.size).toBeGreaterThanOrEqual(rows!.length);
    for (const token of [...candidates, ...rows!.map((row) => row.token_hash)]) {
      const { status } = await asInvitee(site, 'lookup', { token });
      expect(status).toBe(404);
    }
  });

  it('is in no line of the log, that of a mail server quoting it included', async () => {
    expectNone(tokens, site.log.join('\n'));
    expectNone(await hashesAndNonces(), site.log.join('\n'));
    expect(site.log.filter((line) => /^GET \S+\/join\/hidden /.test(line))).toHaveLength(6);
    expect(site.log).toContainEqual(expect.stringContaining('Blocked link'));
  });

  it('is in no answer but the one to copy it', async () => {
    expect(answers.join('\n')).toContain('Blocked link');
    expectNone(tokens, answers.join('\n'));
    expectNone(await hashesAndNonces(), answers.join('\n'));
    const { link } = await copyLink(site, open.id);
    expect(link).toBe(open.link);
  });

  it('is in no letter but the one to its invitee', () => {
    const textOf = ({ parsed }: ReceivedLetter) => `${parsed.text}\n${parsed.html}`;
    for (const token of tokens.slice(0, 6)) {
      const holders = mail.letters.filter((letter) => textOf(letter).includes(token));
      expect(holders).toHaveLength(1);
    }
    const [notice] = mail.lettersTo('office@organisation.test');
    expect(textOf(notice!)).toContain('Blocked link');
    expectNone(tokens, textOf(notice!));
  });

  it('is in no event of the site', async () => {
    const own = events.filter((event) => event.startsWith('member-invites.'));
    const seen = new Set(own.map((event) => event.split(' ')[0]));
    expect([...seen].sort()).toEqual([...eventNames].sort());
    expectNone(tokens, events.join('\n'));
    expectNone(await hashesAndNonces(), events.join('\n'));
  });

  it('is in no webhook', async () => {
    await until(() => webhooks.bodies.some((body) => body.includes('.declined')));
    await until(() => webhooks.bodies.some((body) => body.includes('.failed')));
    for (const body of webhooks.bodies) {
      const { event, createdAt, invitation, ...rest } = JSON.parse(body);
      expect(eventNames).toContain(event);
      expect(createdAt).toEqual(expect.any(String));
      expect(rest).toEqual({});
      const { reason, ...known } = invitation;
      expect(Object.keys(known).sort()).toEqual(['email', 'id', 'member', 'program']);
      expect(typeof reason === 'string').toBe(event.endsWith('.failed'));
    }
    expectNone([...tokens, ...(await hashesAndNonces())], webhooks.bodies.join('\n'));
  });

  it('is in no file of a `strapi export`', async () => {
    const files = await exportSite(site.strapi);
    const text = Object.values(files).join('\n');
    expect(text).toContain('plugin::member-invites.invitation');
    expect(text).toContain(open.email);
    expectNone(tokens, text);
  });
});
