import { asInvitee } from '../../support/invitee';
import { randomUUID } from 'node:crypto';
import { actOnMembers, outcomesOf } from '../../support/act';
import { asAdmin, inviteBatch, inviteAll, type Invited } from '../../support/invite';
import { findRow, findRows, types, officeForTests } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';

describe('what is done to a selection of members', () => {
  const office = officeForTests({ config: { cron: { enabled: false } } });
  let sailing: string;
  let open: Invited;
  let joined: Invited;
  const ids: Record<string, string> = {};

  const post = (path: string, body: object) =>
    asAdmin(office.site, 'post', `/members/actions/${path}`, { requestId: randomUUID(), ...body });

  const memberOf = (name: string) => findRow(office, 'member', { email: `${name}@act.test` });

  const all = (q = '@act.test') => ({ all: true as const, query: { q } });

  beforeAll(async () => {
    const { strapi } = office.site;
    const program = { name: 'Sailing', slug: 'sailing' };
    sailing = (await strapi.documents(types.program).create({ data: program as never })).documentId;
    [open, joined] = (await inviteAll(office, ['open@act.test', 'joined@act.test'])) as [
      Invited,
      Invited,
    ];
    await untilLettersSettled(strapi);
    await asInvitee(office.site, 'accept', { token: joined.token, password: 'correct-horse-1' });
    await inviteBatch(office.site, 'new@act.test shy@act.test', { send: false });
    await untilLettersSettled(strapi);
    for (const { email, documentId } of await findRows(office, 'member')) {
      ids[String(email).split('@')[0]!] = documentId;
    }
  });

  it('puts a program on them and says who had it', async () => {
    const one = await actOnMembers(
      office.site,
      'add-program',
      { ids: [ids.new!] },
      {
        program: sailing,
      },
    );
    expect(one).toMatchObject({
      action: 'add_program',
      source: 'selection',
      state: 'done',
      program: { id: sailing, name: 'Sailing' },
      total: 1,
      counts: { program_added: 1 },
    });
    const rest = await actOnMembers(office.site, 'add-program', all(), { program: sailing });
    expect(outcomesOf(rest)).toEqual({
      open: 'program_added',
      joined: 'program_added',
      new: 'unchanged',
      shy: 'program_added',
    });
    expect(rest.log.find(({ typed }) => typed === 'new@act.test')).toMatchObject({
      notes: [{ id: 'program_had', values: {} }],
      member: ids.new,
    });
    expect((await memberOf('shy')).programs).toMatchObject([{ documentId: sailing }]);
  });

  it('takes it from them, but for the excepted ones', async () => {
    const selection = { ...all(), except: [ids.open!] };
    const batch = await actOnMembers(office.site, 'remove-program', selection, {
      program: sailing,
    });
    expect(outcomesOf(batch)).toEqual({
      joined: 'program_removed',
      new: 'program_removed',
      shy: 'program_removed',
    });
    expect((await memberOf('open')).programs).toMatchObject([{ documentId: sailing }]);
    expect((await memberOf('new')).programs).toEqual([]);
  });

  it('puts a new tag on them, made once in whatever case, and takes it off', async () => {
    const given = { tagName: ' Board ' };
    const first = await actOnMembers(office.site, 'add-tag', { ids: [ids.new!] }, given);
    expect(first).toMatchObject({ tag: { name: 'Board' }, counts: { tag_added: 1 } });
    const second = await actOnMembers(office.site, 'add-tag', all(), { tagName: 'BOARD' });
    expect(second.counts).toMatchObject({ tag_added: 3, unchanged: 1 });
    const { body } = await asAdmin(office.site, 'get', '/tags');
    expect(body.data).toEqual([{ id: first.tag!.id, name: 'Board' }]);
    // The action changes the attribute that decides who is selected; each member is still processed once.
    const query = { tag: first.tag!.id };
    const off = await actOnMembers(
      office.site,
      'remove-tag',
      { all: true, query },
      { tag: first.tag!.id },
    );
    expect(off.counts).toMatchObject({ tag_removed: 4 });
    expect((await memberOf('joined')).tags).toEqual([]);
  });

  it('sends again to who was invited and is not there yet', async () => {
    const batch = await actOnMembers(office.site, 'resend', all());
    expect(outcomesOf(batch)).toEqual({
      open: 'resent',
      joined: 'unchanged',
      new: 'unchanged',
      shy: 'unchanged',
    });
    const noted = Object.fromEntries(batch.log.map(({ typed, notes }) => [typed, notes]));
    expect(noted).toMatchObject({
      'joined@act.test': [{ id: 'member_already', values: {} }],
      'new@act.test': [{ id: 'never_invited', values: {} }],
    });
    await untilLettersSettled(office.site.strapi);
    expect(office.mail.lettersTo('open@act.test')).toHaveLength(2);
    const shown = (await asAdmin(office.site, 'get', `/batches/${batch.id}`)).body.data;
    expect(shown.letters).toMatchObject({ sent: 1, failed: 0 });
    const line = shown.log.find(({ outcome }: { outcome: string }) => outcome === 'resent');
    expect(line.delivery).toMatchObject({ state: 'sent' });
    const { body } = await asInvitee(office.site, 'lookup', { token: open.token });
    expect(body.data.state).toBe('replaced');
  });

  it('withdraws open invitations', async () => {
    const batch = await actOnMembers(office.site, 'cancel', all());
    expect(outcomesOf(batch)).toMatchObject({ open: 'cancelled', joined: 'unchanged' });
    expect((await memberOf('open')).state).toBe('not_invited');
    expect((await memberOf('joined')).state).toBe('validated');
  });

  it('deletes members: their links end, their accounts stay, the log remains', async () => {
    const [invited] = await inviteAll(office, ['open@act.test']);
    const selection = { ids: [ids.open!, ids.joined!] };
    const batch = await actOnMembers(office.site, 'delete', selection);
    expect(outcomesOf(batch)).toEqual({ open: 'deleted', joined: 'deleted' });
    const { body } = await asInvitee(office.site, 'lookup', { token: invited!.token });
    expect(body.data.state).toBe('cancelled');
    expect(await findRows(office, 'account', { email: 'joined@act.test' })).toHaveLength(1);
    expect(await findRows(office, 'member', { email: 'open@act.test' })).toEqual([]);
    const again = await asAdmin(office.site, 'get', `/batches/${batch.id}`);
    expect(again.body.data.log).toMatchObject([{ typed: 'open@act.test', outcome: 'deleted' }, {}]);
  });

  it('is done once, however often it is asked for under one id', async () => {
    const body = {
      requestId: 'the-same-request',
      selection: { ids: [ids.new, ids.shy] },
      tagName: 'Once',
    };
    const path = '/members/actions/add-tag';
    const answers = await Promise.all(
      [1, 2, 3].map(() => asAdmin(office.site, 'post', path, body)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect(new Set(answers.map(({ body: answer }) => answer.data.id)).size).toBe(1);
    const lines = await findRows(office, 'logEntry', {
      outcome: 'tag_added',
      batch: { tag: { name: 'Once' } },
    });
    expect(lines).toHaveLength(2);
  });

  it.each([
    ['add-program', { selection: { all: true } }, 'invalid_request'],
    ['add-program', { selection: { all: true }, program: 'nowhere' }, 'program_unknown'],
    ['add-tag', { selection: { all: true } }, 'invalid_request'],
    ['add-tag', { selection: { all: true }, tag: 'a', tagName: 'b' }, 'invalid_request'],
    ['add-tag', { selection: { all: true }, tagName: '  ' }, 'invalid_request'],
    ['remove-tag', { selection: { all: true }, tag: 'nowhere' }, 'tag_unknown'],
    ['remove-tag', { selection: { all: true }, tagName: 'Board' }, 'invalid_request'],
    ['delete', { selection: { ids: ['abcdefghijklmnopqrstuvwx'] } }, 'no_addresses'],
    ['delete', { selection: { all: true, query: { q: 'nobody-at-all' } } }, 'no_addresses'],
    ['delete', { selection: { all: true, query: { emailKey: 'a' } } }, 'invalid_request'],
    ['delete', { selection: {} }, 'invalid_request'],
    ['delete', {}, 'invalid_request'],
    ['cancel', { selection: { all: true }, more: 1 }, 'invalid_request'],
    ['add-accounts', { role: 'nowhere' }, 'role_unknown'],
  ])('%s %j is refused', async (path, body, code) => {
    const before = (await findRows(office, 'batch')).length;
    const answer = await post(path, body);
    expect([answer.status, answer.body.error.details.code]).toEqual([400, code]);
    expect(await findRows(office, 'batch')).toHaveLength(before);
  });

  it('sends nothing again while member-only booking is off', async () => {
    await office.site.settings.update({ booking: { memberOnlyBooking: false } });
    const answer = await post('resend', { selection: all() });
    expect([answer.status, answer.body.error.details.code]).toEqual([
      409,
      'member_only_booking_off',
    ]);
  });
});
