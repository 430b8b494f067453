import {
  accountOf,
  accountsOf,
  createRole,
  liftSignInLimit,
  password,
} from '../../support/accounts';
import { asAdmin, inviteBatch } from '../../support/invite';
import {
  accept,
  createProgram,
  invitationStates,
  invite,
  rowOf,
  uids,
  type Club,
  type Row,
} from '../../support/invitee';
import { startMailServer } from '../../support/mail-server';
import { countRows, untilLettersSettled } from '../../support/rows';
import { startSite } from '../../support/site';

const club = {} as Club;

beforeAll(async () => {
  club.mail = await startMailServer();
  club.site = await startSite({ smtpPort: club.mail.port });
  liftSignInLimit(club.site);
  await club.site.settings.allowMemberOnlyBooking();
});

/** As users-permissions' page of roles does it. */
const deleteRole = async ({ id }: Row): Promise<void> => {
  const { id: publicRole } = await rowOf(club.site, uids.role, { type: 'public' });
  await club.site.strapi.plugin('users-permissions').service('role').deleteRole(id, publicRole);
};

/** As the form of the Content Manager saves: relations as what was connected and disconnected. */
const saveProgram = async ({ documentId }: Row, body: object): Promise<void> => {
  await club.site.request
    .put(`/content-manager/collection-types/${uids.program}/${documentId}`)
    .auth(await club.site.adminToken(), { type: 'bearer' })
    .send(body)
    .expect(200);
};

const expectRoleMissing = async (email: string, token: string): Promise<void> => {
  const { error } = (await accept(club.site, { token, password }).expect(409)).body;
  expect(error.details).toEqual({ code: 'role_missing' });
  expect(await accountsOf(club.site, email)).toEqual([]);
  expect(await invitationStates(club.site, email)).toEqual(['pending']);
  expect(await rowOf(club.site, uids.member, { email })).toMatchObject({ state: 'pending' });
};

describe('the role of a program', () => {
  it('can be chosen in the Content Manager', async () => {
    const role = await createRole(club.site, 'chosen');
    const program = await createProgram(club.site, { name: 'Chosen' });
    const connect = [{ id: role.id, documentId: role.documentId }];
    await saveProgram(program, { role: { connect, disconnect: [] } });
    const token = await invite(club, 'chosen@x.org', { program: program.documentId });
    await accept(club.site, { token, password }).expect(200);
    expect((await accountOf(club.site, 'chosen@x.org')).role.type).toBe('chosen');
  });

  it('may be that of several programs', async () => {
    const role = await createRole(club.site, 'shared');
    const first = await createProgram(club.site, { name: 'First', role: role.documentId });
    await createProgram(club.site, { name: 'Second', role: role.documentId });
    const { role: ofFirst } = await rowOf(club.site, uids.program, { id: first.id });
    expect(ofFirst).toMatchObject({ type: 'shared' });
  });

  it('deleted, makes acceptance refuse and not guess another, until staff choose again', async () => {
    const email = 'no-role@x.org';
    const role = await createRole(club.site, 'doomed');
    const program = await createProgram(club.site, { name: 'Doomed', role: role.documentId });
    const token = await invite(club, email, { program: program.documentId });
    await deleteRole(role);
    await expectRoleMissing(email, token);
    await saveProgram(program, {
      description: 'Something else was changed.',
      role: { connect: [], disconnect: [] },
    });
    await expectRoleMissing(email, token);

    const { id, documentId } = await createRole(club.site, 'successor');
    await saveProgram(program, { role: { connect: [{ id, documentId }], disconnect: [] } });
    await accept(club.site, { token, password }).expect(200);
    expect((await accountOf(club.site, email)).role.type).toBe('successor');
  });

  it('deleted, lets nobody be invited to the program until staff untick that', async () => {
    const email = 'unticked@x.org';
    const role = await createRole(club.site, 'unticked');
    const program = await createProgram(club.site, { name: 'Unticked', role: role.documentId });
    await deleteRole(role);
    await untilLettersSettled(club.site.strapi);
    const before = await countRows(club.site.strapi);
    const submission = { addresses: [email], send: true, program: program.documentId };
    const refused = await asAdmin(club.site, 'post', '/batches', {
      requestId: 'role-was-deleted',
      ...submission,
    });
    expect([refused.status, refused.body.error.details]).toEqual([409, { code: 'role_missing' }]);
    expect(await countRows(club.site.strapi)).toEqual(before);

    await saveProgram(program, { isRoleMissing: false, role: { connect: [], disconnect: [] } });
    const token = await invite(club, email, { program: program.documentId });
    await accept(club.site, { token, password }).expect(200);
    expect((await accountOf(club.site, email)).role.type).toBe('authenticated');
  });

  it('deleted, lets people be added to the program without an invitation', async () => {
    const role = await createRole(club.site, 'for-added');
    const program = await createProgram(club.site, { name: 'Added', role: role.documentId });
    await deleteRole(role);
    const options = { send: false, program: program.documentId };
    expect(await inviteBatch(club.site, ['added@x.org'], options)).toMatchObject({
      counts: { added: 1 },
    });
  });

  it('of the setting deleted, is refused as well', async () => {
    const email = 'no-default@x.org';
    const role = await createRole(club.site, 'default-to-be');
    await club.site.settings.update({ invitations: { defaultRole: role.documentId } });
    const token = await invite(club, email);
    await deleteRole(role);
    await expectRoleMissing(email, token);
    await club.site.settings.update({ invitations: { defaultRole: null } });
    await accept(club.site, { token, password }).expect(200);
  });
});

describe('a program the member holds already', () => {
  it('given by hand before acceptance, stays and counts', async () => {
    const email = 'by-hand@x.org';
    const byHand = await createProgram(club.site, { name: 'By hand' });
    const token = await invite(club, email);
    const member = await rowOf(club.site, uids.member, { email });
    await club.site.request
      .put(`/content-manager/collection-types/${uids.member}/${member.documentId}`)
      .auth(await club.site.adminToken(), { type: 'bearer' })
      .send({ programs: { connect: [{ id: byHand.id, documentId: byHand.documentId }] } })
      .expect(200);
    await accept(club.site, { token, password }).expect(200);
    const joined = await rowOf(club.site, uids.member, { email });
    expect(joined).toMatchObject({ state: 'validated', programs: [{ name: 'By hand' }] });
  });

  it('is held once when the invitation names it too', async () => {
    const email = 'twice@x.org';
    const program = await createProgram(club.site, { name: 'Twice' });
    const data = { email, programs: [program.documentId] };
    await club.site.strapi.documents(uids.member).create({ data: data as never });
    const token = await invite(club, email, { program: program.documentId });
    await accept(club.site, { token, password }).expect(200);
    const { programs } = await rowOf(club.site, uids.member, { email });
    expect(programs).toMatchObject([{ name: 'Twice' }]);
  });
});
