import { asInvitee } from '../../support/invitee';
import { actOnMembers } from '../../support/act';
import { asAdmin, inviteAll, inviteOne, copyLink } from '../../support/invite';
import { findRow, findRows, types, officeForTests } from '../../support/office';
import { setRows, untilLettersSettled } from '../../support/rows';

describe('one member', () => {
  const office = officeForTests({ config: { cron: { enabled: false } } });

  const idOf = async (email: string): Promise<string> =>
    (await findRow(office, 'member', { email })).documentId;

  const history = async (email: string, query = '') => {
    const id = await idOf(email);
    const { status, body } = await asAdmin(office.site, 'get', `/members/${id}/history?${query}`);
    expect(status).toBe(200);
    return body;
  };

  const correct = async (email: string, to: unknown) =>
    asAdmin(office.site, 'put', `/members/${await idOf(email)}/email`, { email: to });

  it('has a history of everything that happened, newest first, with who did it', async () => {
    const program = { name: 'Rowing', slug: 'rowing' };
    const { documentId } = await office.site.strapi
      .documents(types.program)
      .create({ data: program as never });
    const { id } = await inviteOne(office, 'ann@hist.test');
    await untilLettersSettled(office.site.strapi);
    await copyLink(office.site, id);
    const selection = { ids: [await idOf('ann@hist.test')] };
    await actOnMembers(office.site, 'add-program', selection, { program: documentId });
    await actOnMembers(office.site, 'cancel', selection);
    const { data, meta } = await history('ann@hist.test');
    expect(data.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'cancelled',
      'program_added',
      'link_copied',
      'sent',
      'invited',
    ]);
    expect(meta.pagination).toMatchObject({ total: 5, pageCount: 1 });
    const [admin] = await office.site.strapi.db.query('admin::user').findMany({});
    const name = `${admin.firstname} ${admin.lastname ?? ''}`.trim();
    expect(data[1]).toEqual({
      at: expect.stringMatching(/Z$/),
      outcome: 'program_added',
      email: 'ann@hist.test',
      notes: [{ id: 'program', values: { program: 'Rowing' } }],
      actor: name,
      batch: expect.any(String),
    });
    expect(JSON.stringify(data)).not.toMatch(/password|hash|nonce/i);
    const page = await history('ann@hist.test', 'page=2&pageSize=4');
    expect(page.data).toHaveLength(1);
  });

  it('is shown as in the list', async () => {
    await inviteOne(office, 'shown@hist.test');
    await untilLettersSettled(office.site.strapi);
    const { body } = await asAdmin(office.site, 'get', `/members/${await idOf('shown@hist.test')}`);
    const list = await asAdmin(office.site, 'get', '/members?q=shown@hist.test');
    expect([body.data]).toEqual(list.body.data);
  });

  it.each(['/members/nobody', '/members/nobody/history', '/members/..%2F..%2Fx'])(
    'that does not exist is not found: %s',
    async (path) => {
      const { status, body } = await asAdmin(office.site, 'get', path);
      expect([status, body.error.details.code]).toEqual([404, 'member_unknown']);
    },
  );

  it('may get another address: the open invitation closes, and nothing works on its link', async () => {
    const [invited] = await inviteAll(office, ['typo@hist.test']);
    await untilLettersSettled(office.site.strapi);
    const { status, body } = await correct('typo@hist.test', ' Right@Hist.test ');
    expect(status).toBe(200);
    expect(body.data).toMatchObject({
      member: { email: 'Right@Hist.test', state: 'not_invited' },
      closedInvitation: { id: invited!.id, email: 'typo@hist.test' },
    });
    const { token } = invited!;
    const bodies = { accept: { token, password: 'correct-horse-1' }, renew: { token } };
    for (const action of ['accept', 'renew'] as const) {
      const answer = await asInvitee(office.site, action, bodies[action]);
      expect([action, answer.status, answer.body.error.details.code]).toEqual([
        action,
        410,
        'invitation_cancelled',
      ]);
    }
    expect(await findRows(office, 'account', { email: 'typo@hist.test' })).toEqual([]);
    const { data } = await history('Right@Hist.test');
    expect(data[0]).toMatchObject({
      outcome: 'address_changed',
      email: 'Right@Hist.test',
      notes: [
        {
          id: 'address_corrected',
          values: { before: 'typo@hist.test', after: 'Right@Hist.test' },
        },
      ],
      actor: expect.any(String),
    });
    expect(data[1]).toMatchObject({
      outcome: 'cancelled',
      notes: [{ id: 'address_changed', values: {} }],
    });
  });

  it('keeps the invitation where the address stays the same but for its case', async () => {
    const [invited] = await inviteAll(office, ['case@hist.test']);
    await untilLettersSettled(office.site.strapi);
    const { body } = await correct('case@hist.test', 'Case@hist.test');
    expect(body.data).toMatchObject({ closedInvitation: null, member: { state: 'pending' } });
    const same = await correct('Case@hist.test', 'Case@hist.test');
    expect(same.body.data).toMatchObject({ closedInvitation: null });
    const accepted = { token: invited!.token, password: 'correct-horse-1' };
    expect((await asInvitee(office.site, 'accept', accepted)).status).toBe(200);
  });

  it('is not said to have lost an invitation that they accepted meanwhile', async () => {
    const { strapi } = office.site;
    const invited = await inviteOne(office, 'quick@hist.test');
    await untilLettersSettled(strapi);
    // Another node may do this between the read and the write.
    const forget = strapi.db.lifecycles.subscribe({
      models: [types.member],
      beforeUpdate: async () => {
        const accepted = { state: 'accepted', openKey: null };
        await setRows(strapi, types.invitation, { documentId: invited.id }, accepted);
      },
    });
    const { body } = await correct('quick@hist.test', 'quicker@hist.test').finally(forget);
    expect(body.data).toMatchObject({ closedInvitation: null });
  });

  it.each([
    ['no address', 'email_invalid'],
    ['a@b.test, c@d.test', 'email_invalid'],
    ['a@b.test\r\nBcc: c@d.test', 'email_invalid'],
    ['taken@hist.test', 'email_taken'],
    ['TAKEN@hist.test', 'email_taken'],
    ['', 'invalid_request'],
    [null, 'invalid_request'],
    [{ $ne: '' }, 'invalid_request'],
  ])('may not get %j for an address', async (email, code) => {
    for (const address of ['keeps@hist.test', 'taken@hist.test']) {
      await office.site.strapi
        .documents(types.member)
        .create({ data: { email: address } as never })
        .catch(() => undefined);
    }
    const { status, body } = await correct('keeps@hist.test', email);
    expect([status, body.error.details.code]).toEqual([400, code]);
    expect(await findRows(office, 'member', { email: 'keeps@hist.test' })).toHaveLength(1);
  });
});
