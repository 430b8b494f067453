import { actOnMembers } from '../../support/act';
import { askOfInvitations, cancelInvitations, inviteBatch } from '../../support/invite';
import { NodeProcess } from '../../support/node-process';
import { addInvited } from '../../support/open-invitations';
import { findRows, openOffice, types, type Office, type Row } from '../../support/office';
import { setRows } from '../../support/rows';
import { until } from '../../support/until';
import { receiveWebhooks, type WebhookReceiver } from '../../support/webhook-receiver';

const dayMs = 24 * 60 * 60_000;
const ahead = (days: number): Date => new Date(Date.now() + days * dayMs);
const events = ['expired', 'cancelled'].map((event) => `member-invites.invitation.${event}`);

describe('expiry at a site with three nodes, each a process of its own', () => {
  let office: Office;
  let others: NodeProcess[] = [];
  let webhooks: WebhookReceiver;

  beforeAll(async () => {
    const config = { cron: { enabled: false }, worker: { enabled: false } };
    office = await openOffice({ config });
    // Each node learns of the webhook as it starts.
    webhooks = await receiveWebhooks(office.site.strapi, events);
    others = await Promise.all([NodeProcess.start(), NodeProcess.start()]);
    await office.site.adminToken();
  }, 300_000);

  afterAll(async () => {
    await Promise.all(others.map((node) => node.stop()));
    await webhooks?.stop();
  });

  const sweepEverywhere = async (): Promise<number> => {
    const here = office.site.strapi.plugin('member-invites').service('invitations');
    const counts = await Promise.all([
      here.expireDue() as Promise<number>,
      here.expireDue() as Promise<number>,
      ...others.map((node) => node.call<number>('invitations', 'expireDue')),
    ]);
    return counts.reduce((sum, count) => sum + count);
  };

  const eventsOf = (name: string): string[] =>
    webhooks.bodies
      .map((body) => JSON.parse(body))
      .filter(({ invitation }) => invitation.email.startsWith(name))
      .map(({ event, invitation }) => `${invitation.email} ${event.split('.').at(-1)}`)
      .sort();

  const rowsOf = async (type: 'invitation' | 'logEntry' | 'member', name: string): Promise<Row[]> =>
    findRows(office, type, { email: { $startsWith: name } });

  /** Each invitation that is closed has one entry and one event, both of the state it is in. */
  const expectOneStory = async (name: string): Promise<Row[]> => {
    const invitations = await rowsOf('invitation', name);
    const closed = invitations
      .filter(({ state }) => state !== 'pending')
      .map(({ email, state }) => `${email} ${state}`)
      .sort();
    const history = await rowsOf('logEntry', name);
    const told = history.filter(({ line }) => line === null);
    expect(told.map(({ email, outcome }) => `${email} ${outcome}`).sort()).toEqual(closed);
    await until(() => eventsOf(name).length >= closed.length, {
      what: 'the events',
      timeoutMs: 180_000,
    });
    expect(eventsOf(name)).toEqual(closed);
    return invitations;
  };

  it('comes once for each invitation, when all of them look at the same moment', async () => {
    const emails = await addInvited(office.site.strapi, {
      name: 'once',
      count: 450,
      expiresAt: ahead(-1),
    });
    expect(await sweepEverywhere()).toBe(emails.length);
    const invitations = await expectOneStory('once');
    expect(new Set(invitations.map(({ state }) => state))).toEqual(new Set(['expired']));
    expect(invitations.every(({ openKey, closedAt }) => openKey === null && closedAt)).toBe(true);
    const members = await rowsOf('member', 'once');
    expect(new Set(members.map(({ state }) => state))).toEqual(new Set(['expired']));
    const [entry] = await rowsOf('logEntry', 'once');
    const own = invitations.find(({ email }) => email === entry!.email)!;
    expect(entry).toMatchObject({
      invitation: { id: own.id },
      member: { email: entry!.email },
      batch: null,
      actor: null,
      notes: null,
      at: expect.any(String),
    });
  });

  it('and a new batch for the same people close each invitation once', async () => {
    const expiresAt = ahead(-1);
    const emails = await addInvited(office.site.strapi, { name: 'anew', count: 150, expiresAt });
    await Promise.all([sweepEverywhere(), inviteBatch(office.site, emails)]);
    const invitations = await expectOneStory('anew');
    const states = emails.map((email) =>
      invitations.filter((row) => row.email === email).map(({ state }) => state),
    );
    expect(states).toEqual(emails.map(() => ['expired', 'pending']));
    const members = await rowsOf('member', 'anew');
    expect(new Set(members.map(({ state }) => state))).toEqual(new Set(['pending']));
  });

  it('and the resending of the same invitations close each once', async () => {
    const expiresAt = ahead(-1);
    const emails = await addInvited(office.site.strapi, { name: 'resent', count: 60, expiresAt });
    const ids = (await rowsOf('invitation', 'resent')).map(({ documentId }) => documentId);
    const [, { status, body }] = await Promise.all([
      sweepEverywhere(),
      askOfInvitations(office.site, 'resend', { ids }),
    ]);
    expect([status, body.data.counts.resent]).toEqual([201, emails.length]);
    const invitations = await rowsOf('invitation', 'resent');
    const states = emails.map((email) =>
      invitations.filter((row) => row.email === email).map(({ state }) => state),
    );
    expect(states).toEqual(emails.map(() => ['expired', 'pending']));
    const expired = await findRows(office, 'logEntry', {
      email: { $startsWith: 'resent' },
      outcome: 'expired',
    });
    expect(expired).toHaveLength(emails.length);
  });

  it('never takes what is cancelled at the same moment', async () => {
    await addInvited(office.site.strapi, { name: 'cancel', count: 200, expiresAt: ahead(1) });
    const where = { email: { $startsWith: 'cancel' } };
    const ids = (await findRows(office, 'invitation', where)).map(({ documentId }) => documentId);
    const cancelling = cancelInvitations(office.site, ids);
    await setRows(office.site.strapi, types.invitation, where, { expiresAt: ahead(-1) });
    const [expired, { counts }] = await Promise.all([sweepEverywhere(), cancelling]);
    expect(expired + (counts.cancelled ?? 0)).toBe(200);
    const invitations = await expectOneStory('cancel');
    expect(invitations.filter(({ state }) => state === 'expired')).toHaveLength(expired);
  });

  it('never takes what is closed as its member is deleted at the same moment', async () => {
    const expiresAt = ahead(-1);
    await addInvited(office.site.strapi, { name: 'deleted', count: 60, expiresAt });
    const ids = (await rowsOf('member', 'deleted')).map(({ documentId }) => documentId);
    const [batch, expired] = await Promise.all([
      actOnMembers(office.site, 'delete', { ids }),
      sweepEverywhere(),
    ]);
    expect(batch.counts).toMatchObject({ deleted: 60 });
    const invitations = await expectOneStory('deleted');
    expect(invitations.filter(({ state }) => state === 'expired')).toHaveLength(expired);
    expect(await rowsOf('member', 'deleted')).toEqual([]);
  });
});
