import { randomUUID } from 'node:crypto';
import { inviteOne } from '../../support/invite';
import { findRow, findRows, officeForTests, types } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';

describe('a role that may invite and not change members', () => {
  const office = officeForTests();
  let program: string;
  let clerk: string;

  const programsOf = async (email: string) =>
    ((await findRow(office, 'member', { email })).programs as { name: string }[]).map(
      ({ name }) => name,
    );

  const submit = async (more: object) => {
    const { status, body } = await office.site.request
      .post('/member-invites/batches')
      .auth(clerk, { type: 'bearer' })
      .send({ requestId: randomUUID(), program, send: true, ...more });
    expect(status).toBe(201);
    await untilLettersSettled(office.site.strapi);
    return body.data.log as { typed: string; outcome: string; notes?: { id: string }[] }[];
  };

  beforeAll(async () => {
    const data = { name: 'Sauna', slug: 'sauna' };
    program = (await office.site.strapi.documents(types.program).create({ data: data as never }))
      .documentId;
    clerk = await office.site.adminWith(['read', 'invite']);
  });

  it('gives a program to new people, and to nobody who was on the roster', async () => {
    const joined = await inviteOne(office, 'joined@clerk.test');
    await office.site.request
      .post('/api/member-invites/invitation/accept')
      .send({ token: joined.token, password: 'correct-horse-1' })
      .expect(200);
    await inviteOne(office, 'open@clerk.test');
    const addresses = 'joined@clerk.test, open@clerk.test, new@clerk.test';
    const log = await submit({ addresses });
    expect(log.map(({ outcome, notes }) => [outcome, notes?.map(({ id }) => id)])).toEqual([
      ['already_member', ['program_not_given']],
      ['already_pending', ['program_not_given']],
      ['invited', ['program']],
    ]);
    expect(await programsOf('joined@clerk.test')).toEqual([]);
    expect(await programsOf('open@clerk.test')).toEqual([]);
    expect(await programsOf('new@clerk.test')).toEqual(['Sauna']);
    expect(await findRow(office, 'invitation', { email: 'new@clerk.test' })).toMatchObject({
      program: { name: 'Sauna' },
    });
  });

  it('names a program in the letter of a selected member only if they have it', async () => {
    const token = await office.site.adminToken();
    for (const [email, more] of [
      ['has@clerk.test', { program }],
      ['lacks@clerk.test', {}],
    ] as const) {
      await office.site.request
        .post('/member-invites/batches')
        .auth(token, { type: 'bearer' })
        .send({ requestId: randomUUID(), addresses: email, send: false, ...more })
        .expect(201);
    }
    const rows = await findRows(office, 'member', { email: { $endsWith: 's@clerk.test' } });
    const ids = rows.map(({ documentId }) => documentId);
    await submit({ selection: { ids } });
    const ofInvitation = async (email: string) =>
      ((await findRow(office, 'invitation', { email })).program as { name: string } | null)?.name;
    expect(await ofInvitation('has@clerk.test')).toBe('Sauna');
    expect(await ofInvitation('lacks@clerk.test')).toBeUndefined();
    expect(await programsOf('lacks@clerk.test')).toEqual([]);
  });
});
