import { actOnMembers } from '../../support/act';
import { importFile } from '../../support/imports';
import { accept } from '../../support/invitee';
import { asAdmin, copyLink, inviteBatch, resendInvitations } from '../../support/invite';
import { findRow, findRows, officeForTests, types } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';
import { eraseMembers, tracesInAnswers, tracesInTables } from '../../support/traces';
import { receiveWebhooks, type WebhookReceiver } from '../../support/webhook-receiver';

const email = 'Ali.W@Bücher.test';
const typo = 'ali.w@bucher.test';
/** Neither the local part of her addresses nor a name stands in anything else that these tests write. */
const traces = ['ali.w', 'aliciana', 'wonderwoman', '0170-555'];
const words =
  '550 5.1.1 <ali.w@xn--bcher-kva.test> Aliciana Wonderwoman has left; ali.w%40b%C3%BCcher.test';

describe('an erased person', () => {
  const office = officeForTests();
  let webhooks: WebhookReceiver;
  let logged: number;
  let proof: Record<string, unknown>;
  let memberId: string;

  const idOf = async (emailKey: string): Promise<string> =>
    (await findRow(office, 'member', { emailKey })).documentId;

  const settled = () => untilLettersSettled(office.site.strapi);

  /** Everything that leaves a trace: files, pastes, faults, replies of mail servers, answers, an account. */
  const fill = async (): Promise<void> => {
    const { site, mail } = office;
    await site.settings.update({ organisation: { noticesTo: ['staff@club.test'] } });
    mail.answerNext('recipient', undefined, { code: 550, message: words });
    await inviteBatch(site, `"Wonderwoman, Aliciana" <${typo}>`, {
      message: `This is for ${typo}, and for nobody else.`,
    });
    await mail.waitFor(() => mail.lettersTo('staff@club.test').length > 0);
    await settled();
    const address = `/members/${await idOf(typo)}/email`;
    expect((await asAdmin(site, 'put', address, { email })).status).toBe(200);
    memberId = await idOf('ali.w@xn--bcher-kva.test');
    const file = `email;first name;last name;phone\n${email};Aliciana;Wonderwoman;0170-555\nbob@b.test;Bob;;\n`;
    await importFile(site, file, { send: true });
    await inviteBatch(
      site,
      [
        `"Wonderwoman, Aliciana" <${email}>`,
        `Aliciana <${email}>`,
        `${email}@other.test`,
        'bob@b.test',
      ],
      { onInvalid: 'skip' },
    );
    await settled();
    const again = await findRow(office, 'invitation', {
      state: 'pending',
      member: { documentId: memberId },
    });
    await resendInvitations(site, [again.documentId]);
    await settled();
    const tag = { tagName: `Guests of ${email}` };
    await actOnMembers(site, 'add-tag', { ids: [memberId, await idOf('bob@b.test')] }, tag);
    const phone = `ask ${email}`;
    await site.strapi.documents(types.member).update({
      documentId: await idOf('bob@b.test'),
      data: { phone } as never,
    });
    const open = await findRow(office, 'invitation', {
      state: 'pending',
      member: { documentId: memberId },
    });
    const { link } = await copyLink(site, open.documentId);
    const accepted = await accept(site, {
      token: link.split('/').at(-1),
      password: 'correct-horse-1',
    });
    expect(accepted.status).toBe(200);
    await settled();
  };

  beforeAll(async () => {
    await fill();
    expect(await tracesInTables(office, traces)).not.toEqual([]);
    webhooks = await receiveWebhooks(office.site.strapi, [
      'entry.delete',
      'entry.update',
      ...['failed', 'cancelled', 'sent'].map((event) => `member-invites.invitation.${event}`),
    ]);
    logged = office.site.log.length;
    const { log } = await eraseMembers(office, { ids: [memberId] });
    [proof] = log as unknown as Record<string, unknown>[] as [Record<string, unknown>];
  });

  afterAll(() => webhooks.stop());

  it('is in no table any more, under no address and no name', async () => {
    expect(await tracesInTables(office, traces)).toEqual([]);
  });

  it('is in no answer of lists, logs, histories and files', async () => {
    expect(await tracesInAnswers(office, traces)).toEqual([]);
    expect((await asAdmin(office.site, 'get', `/members/${memberId}`)).status).toBe(404);
  });

  it('is in no line that the site logs of it, and in no event', () => {
    const lines = office.site.log.slice(logged).join('\n').toLowerCase();
    for (const trace of traces) expect(lines).not.toContain(trace);
    for (const trace of traces)
      expect(webhooks.bodies.join('\n').toLowerCase()).not.toContain(trace);
  });

  it('has never been in the log by their address, also not in the replies of mail servers', () => {
    const lines = office.site.log.join('\n').toLowerCase();
    expect(lines).toContain('a•••@');
    expect(lines).not.toContain('ali.w');
  });

  it('leaves a proof in the output log, with counts, time, admin and a reference', async () => {
    const where = { roles: { code: 'strapi-super-admin' } };
    const admin = await office.site.strapi.db.query('admin::user').findOne({ where });
    expect(proof).toMatchObject({ typed: '', email: null, outcome: 'erased' });
    expect(proof.notes).toEqual([
      {
        id: 'erased',
        values: {
          reference: expect.stringMatching(/^[a-z0-9]{24}$/),
          at: expect.stringMatching(/Z$/),
          actor: String(admin.id),
          invitations: expect.any(Number),
          letters: expect.any(Number),
          entries: expect.any(Number),
          mentions: expect.any(Number),
          accounts: 1,
        },
      },
    ]);
    const { values } = (proof.notes as { values: Record<string, number> }[])[0]!;
    const emptied = async (type: 'invitation' | 'letter') =>
      (await findRows(office, type, { emptiedAt: { $notNull: true } })).length;
    expect(values.invitations).toBe(await emptied('invitation'));
    expect(values.letters).toBe(await emptied('letter'));
    expect(values.entries).toBeGreaterThan(5);
    expect(values.mentions).toBeGreaterThan(1);
  });

  it('is missed by nobody else: counts and other people stay', async () => {
    const bob = await findRow(office, 'member', { emailKey: 'bob@b.test' });
    expect(bob).toMatchObject({ state: 'pending', firstName: 'Bob', phone: 'ask …' });
    const invalid = await findRows(office, 'logEntry', { outcome: 'invalid' });
    expect(invalid).toMatchObject([{ typed: null, email: null }]);
    const batches = await findRows(office, 'batch', { message: { $notNull: true } });
    expect(batches).toMatchObject([{ message: 'This is for …, and for nobody else.' }]);
    const letters = await findRows(office, 'letter', { state: 'failed' });
    expect(letters).toMatchObject([{ to: '', reason: null, notes: null }]);
  });

  it('may be invited again as somebody new, where they had not asked to be left alone', async () => {
    const { log } = await inviteBatch(office.site, [email]);
    expect(log).toMatchObject([{ outcome: 'invited' }]);
  });
});
