import { randomUUID } from 'node:crypto';
import { asAdmin, inviteAll, inviteBatch, inviteOne } from '../../support/invite';
import { findRow, findRows, sendWaiting, types, officeForTests } from '../../support/office';
import { countRows, untilLettersSettled } from '../../support/rows';

const dayMs = 24 * 60 * 60 * 1000;

const lifeOf = ({ expiresAt, sentAt }: Record<string, unknown>): number =>
  Date.parse(String(expiresAt)) - Date.parse(String(sentAt));

describe('a submission', () => {
  const office = officeForTests();
  let program: string;

  const submit = (more: object) =>
    asAdmin(office.site, 'post', '/batches', { requestId: randomUUID(), send: true, ...more });

  beforeAll(async () => {
    await office.site.adminToken();
    const data = { name: 'Gym', slug: 'gym', validDays: 20 };
    program = (await office.site.strapi.documents(types.program).create({ data: data as never }))
      .documentId;
  });

  it('to be sent later leaves nothing before its time', async () => {
    const sendAt = new Date(Date.now() + dayMs).toISOString();
    const batch = await inviteBatch(office.site, 'a@later.test', { sendAt });
    expect(batch).toMatchObject({ sendAt, state: 'done' });
    expect(batch.log[0]).toMatchObject({
      outcome: 'invited',
      delivery: { state: 'queued', at: sendAt },
    });
    await inviteOne(office, 'b@later.test'); // the worker has looked meanwhile
    expect(office.mail.lettersTo('a@later.test')).toEqual([]);
    const waiting = await findRow(office, 'invitation', { email: 'a@later.test' });
    expect(waiting).toMatchObject({ expiresAt: null, sentAt: null, state: 'pending' });
    expect(await sendWaiting(office, { to: 'a@later.test' })).toBe(1);
    await untilLettersSettled(office.site.strapi);
    expect(office.mail.lettersTo('a@later.test')).toHaveLength(1);
    expect(lifeOf(await findRow(office, 'invitation', { email: 'a@later.test' }))).toBe(7 * dayMs);
  });

  it('lives as long as the setting says, unless the program or the batch says otherwise', async () => {
    await office.site.settings.update({ invitations: { validDays: 3 } });
    await inviteOne(office, 'setting@days.test');
    await inviteOne(office, 'program@days.test', { program });
    await inviteOne(office, 'batch@days.test', { program, validDays: 45 });
    await untilLettersSettled(office.site.strapi);
    const lives = [];
    for (const email of ['setting@days.test', 'program@days.test', 'batch@days.test']) {
      lives.push(lifeOf(await findRow(office, 'invitation', { email })) / dayMs);
    }
    expect(lives).toEqual([3, 20, 45]);
  });

  it('is refused while member-only booking is off, says where to turn it on, and creates nothing', async () => {
    await office.site.settings.allowMemberOnlyBooking(false);
    const before = await countRows(office.site.strapi);
    const { status, body } = await submit({ addresses: 'a@off.test' });
    expect(status).toBe(409);
    expect(body.error.details.code).toBe('member_only_booking_off');
    expect(body.error.message).toMatch(/Allow member-only booking.*Settings/);
    expect(await countRows(office.site.strapi)).toEqual(before);
    const added = await submit({ addresses: 'a@off.test', send: false });
    expect([added.status, added.body.data.counts.added]).toEqual([201, 1]);
    await office.site.settings.allowMemberOnlyBooking();
  });

  it('says in the letter what the admin wrote', async () => {
    await office.site.settings.update({ organisation: { name: 'Green Club' } });
    const wording = { subject: 'Come in', buttonText: 'Open the door', message: 'We miss you.' };
    const batch = await inviteBatch(office.site, 'Ann Lee <ann@words.test>', wording);
    expect(batch).toMatchObject(wording);
    await office.mail.waitFor(() => office.mail.lettersTo('ann@words.test').length === 1);
    const { parsed } = office.mail.lettersTo('ann@words.test')[0]!;
    expect(parsed.subject).toBe('Come in');
    for (const part of [parsed.text!, String(parsed.html)]) {
      expect(part).toContain('Open the door');
      expect(part).toContain('We miss you.');
      expect(part).toContain('Ann');
      expect(part).toContain('Green Club');
    }
  });

  it('may come from the code of the site', async () => {
    const { strapi } = office.site;
    const request = {
      requestId: randomUUID(),
      addresses: ['Cy Coe <cy@code.test>', 'di@code.test'],
      send: true,
    };
    const batch = await strapi.plugin('member-invites').service('invitations').invite(request);
    expect(batch).toMatchObject({ source: 'api', createdBy: null, counts: { invited: 2 } });
    const again = await strapi.plugin('member-invites').service('invitations').invite(request);
    expect(again.id).toBe(batch.id);
    await untilLettersSettled(strapi);
    expect(office.mail.lettersTo('cy@code.test')).toHaveLength(1);
    expect(office.mail.lettersTo('di@code.test')).toHaveLength(1);
    await expect(
      strapi
        .plugin('member-invites')
        .service('invitations')
        .invite({ requestId: randomUUID(), addresses: ['nobody'], send: true }),
    ).rejects.toMatchObject({ details: { code: 'addresses_invalid' } });
  });

  it('may select members by their ids', async () => {
    const added = await inviteBatch(office.site, 'a@pick.test b@pick.test c@pick.test', {
      send: false,
    });
    const [a, , c] = added.log.map(({ member }) => member!);
    const answer = await submit({ selection: { ids: [a, c] } });
    expect(answer.status).toBe(201);
    expect(answer.body.data).toMatchObject({ source: 'selection', counts: { invited: 2 } });
    const emails = answer.body.data.log.map(({ email }: { email: string }) => email);
    expect(emails).toEqual(['a@pick.test', 'c@pick.test']);
  });

  it('may select all members a query finds, but some', async () => {
    const added = await inviteBatch(office.site, 'a@all.test b@all.test c@all.test', {
      send: false,
    });
    const except = [added.log[1]!.member!];
    const query = { q: '@all.test', state: 'not_invited' };
    const answer = await submit({ selection: { all: true, query, except } });
    expect(answer.status).toBe(201);
    const emails = answer.body.data.log.map(({ email }: { email: string }) => email);
    expect(emails).toEqual(['a@all.test', 'c@all.test']);
  });

  it.each([
    [{ selection: { ids: [] } }, 'invalid_request'],
    [{ selection: {} }, 'invalid_request'],
    [{ selection: { all: false } }, 'invalid_request'],
    [{ selection: { ids: ['x'], all: true } }, 'invalid_request'],
    [{ selection: { all: true, query: { emailKey: 'a' } } }, 'invalid_request'],
    [{ selection: { all: true, query: { state: { $ne: '' } } } }, 'invalid_request'],
    [{ selection: { all: true, where: {} } }, 'invalid_request'],
    [{ selection: { ids: [{ $ne: '' }] } }, 'invalid_request'],
    [{ selection: { ids: ['abcdefghijklmnopqrstuvwx'] } }, 'no_addresses'],
    [{ selection: { all: true }, addresses: 'a@both.test' }, 'invalid_request'],
    [{}, 'invalid_request'],
  ])('is refused with the selection of %j', async (more, code) => {
    await untilLettersSettled(office.site.strapi);
    const before = await countRows(office.site.strapi);
    const { status, body } = await submit(more);
    expect([status, body.error.details.code]).toEqual([400, code]);
    expect(await countRows(office.site.strapi)).toEqual(before);
  });

  it.each([
    [{ addresses: { $ne: '' } }, ['addresses']],
    [{ addresses: ['a@x.test', 7] }, ['addresses']],
    [{ send: 'yes' }, ['send']],
    [{ sendAt: 'tomorrow' }, ['sendAt']],
    [{ sendAt: '2999-01-01T00:00:00Z' }, ['sendAt']],
    [{ validDays: 0 }, ['validDays']],
    [{ validDays: 91 }, ['validDays']],
    [{ validDays: 1.5 }, ['validDays']],
    [{ validDays: '7' }, ['validDays']],
    [{ language: '<b>' }, ['language']],
    [{ language: `en${'-abcdefgh'.repeat(4)}` }, ['language']],
    [{ subject: 'x'.repeat(201) }, ['subject']],
    [{ message: ['x'] }, ['message']],
    [{ onInvalid: 'ignore' }, ['onInvalid']],
    [{ source: 'csv' }, ['source']],
    [{ program: 5 }, ['program']],
    [{ createdBy: 1 }, ['createdBy']],
    [{ state: 'done' }, ['state']],
    [{ constructor: 1 }, ['constructor']],
  ])('is refused with %j, and the answer names the field', async (more, path) => {
    await untilLettersSettled(office.site.strapi);
    const before = await countRows(office.site.strapi);
    const { status, body } = await submit({ addresses: 'a@never.test', ...more });
    expect([status, body.error.details.code]).toEqual([400, 'invalid_request']);
    expect(body.error.details.errors.map((error: { path: unknown }) => error.path)).toEqual([path]);
    expect(await countRows(office.site.strapi)).toEqual(before);
  });

  it.each([
    [{ emailKey: 'a' }, 'emailKey'],
    [{ state: 'gone' }, 'state'],
    [{ page: 2 }, 'page'],
  ])('is refused with the query %j of a selection, which the path leads to', async (query, key) => {
    const { status, body } = await submit({ selection: { all: true, query } });
    expect([status, body.error.details.code]).toEqual([400, 'invalid_request']);
    expect(body.error.details.errors).toMatchObject([{ path: ['selection', 'query', key] }]);
  });

  it('goes to everybody it names, whatever their number', async () => {
    const emails = Array.from({ length: 12 }, (_, index) => `p${index}@dozen.test`);
    const invited = await inviteAll(office, emails);
    expect(new Set(invited.map(({ link }) => link)).size).toBe(12);
    expect(await findRows(office, 'letter', { to: { $in: emails } })).toHaveLength(12);
  });
});
