import { accountOf, accountsOf, createRole, password } from '../../support/accounts';
import { asAdmin, inviteBatch } from '../../support/invite';
import { accept, invite, invitationStates, createProgram } from '../../support/invitee';
import { findRow, types, type Row, officeForTests } from '../../support/office';
import { countRows, untilLettersSettled } from '../../support/rows';

const office = officeForTests();

/** Deletes a role as users-permissions' page of roles does. */
const deleteRole = async ({ id }: Row): Promise<void> => {
  const { id: publicRole } = await findRow(office, 'role', { type: 'public' });
  await office.site.strapi.plugin('users-permissions').service('role').deleteRole(id, publicRole);
};

/**
 * Saves a program as the form of the Content Manager does, which lists connected and disconnected relations.
 */
const saveProgram = async ({ documentId }: Row, body: object): Promise<void> => {
  await office.site.request
    .put(`/content-manager/collection-types/${types.program}/${documentId}`)
    .auth(await office.site.superAdminToken(), { type: 'bearer' })
    .send(body)
    .expect(200);
};

const expectRoleMissing = async (email: string, token: string): Promise<void> => {
  const { error } = (await accept(office.site, { token, password }).expect(409)).body;
  expect(error.details).toEqual({ code: 'role_missing' });
  expect(await accountsOf(office.site, email)).toEqual([]);
  expect(await invitationStates(office.site, email)).toEqual(['pending']);
  expect(await findRow(office, 'member', { email })).toMatchObject({ state: 'pending' });
};

describe('the role of a program', () => {
  it('can be chosen in the Content Manager', async () => {
    const role = await createRole(office.site, 'chosen');
    const program = await createProgram(office.site, { name: 'Chosen' });
    const connect = [{ id: role.id, documentId: role.documentId }];
    await saveProgram(program, { role: { connect, disconnect: [] } });
    const token = await invite(office, 'chosen@x.org', { program: program.documentId });
    await accept(office.site, { token, password }).expect(200);
    expect((await accountOf(office.site, 'chosen@x.org')).role.type).toBe('chosen');
  });

  it('may be that of several programs', async () => {
    const role = await createRole(office.site, 'shared');
    const first = await createProgram(office.site, { name: 'First', role: role.documentId });
    await createProgram(office.site, { name: 'Second', role: role.documentId });
    const { role: ofFirst } = await findRow(office, 'program', { id: first.id });
    expect(ofFirst).toMatchObject({ type: 'shared' });
  });

  it('deleted, makes acceptance refuse and not guess another, until staff choose again', async () => {
    const email = 'no-role@x.org';
    const role = await createRole(office.site, 'doomed');
    const program = await createProgram(office.site, { name: 'Doomed', role: role.documentId });
    const token = await invite(office, email, { program: program.documentId });
    await deleteRole(role);
    await expectRoleMissing(email, token);
    await saveProgram(program, {
      description: 'Something else was changed.',
      role: { connect: [], disconnect: [] },
    });
    await expectRoleMissing(email, token);

    const { id, documentId } = await createRole(office.site, 'successor');
    await saveProgram(program, { role: { connect: [{ id, documentId }], disconnect: [] } });
    await accept(office.site, { token, password }).expect(200);
    expect((await accountOf(office.site, email)).role.type).toBe('successor');
  });

  it('deleted, lets nobody be invited to the program until staff untick that', async () => {
    const email = 'unticked@x.org';
    const role = await createRole(office.site, 'unticked');
    const program = await createProgram(office.site, { name: 'Unticked', role: role.documentId });
    await deleteRole(role);
    await untilLettersSettled(office.site.strapi);
    const before = await countRows(office.site.strapi);
    const submission = { addresses: [email], send: true, program: program.documentId };
    const refused = await asAdmin(office.site, 'post', '/batches', {
      requestId: 'role-was-deleted',
      ...submission,
    });
    expect([refused.status, refused.body.error.details]).toEqual([409, { code: 'role_missing' }]);
    expect(await countRows(office.site.strapi)).toEqual(before);

    await saveProgram(program, { isRoleMissing: false, role: { connect: [], disconnect: [] } });
    const token = await invite(office, email, { program: program.documentId });
    await accept(office.site, { token, password }).expect(200);
    expect((await accountOf(office.site, email)).role.type).toBe('authenticated');
  });

  it('deleted, lets people be added to the program without an invitation', async () => {
    const role = await createRole(office.site, 'for-added');
    const program = await createProgram(office.site, { name: 'Added', role: role.documentId });
    await deleteRole(role);
    const options = { send: false, program: program.documentId };
    expect(await inviteBatch(office.site, ['added@x.org'], options)).toMatchObject({
      counts: { added: 1 },
    });
  });

  it('of the setting deleted, is refused as well', async () => {
    const email = 'no-default@x.org';
    const role = await createRole(office.site, 'default-to-be');
    await office.site.settings.update({ invitations: { defaultRole: role.documentId } });
    const token = await invite(office, email);
    await deleteRole(role);
    await expectRoleMissing(email, token);
    await office.site.settings.update({ invitations: { defaultRole: null } });
    await accept(office.site, { token, password }).expect(200);
  });
});

describe('a program the member holds already', () => {
  it('given by hand before acceptance, stays and counts', async () => {
    const email = 'by-hand@x.org';
    const byHand = await createProgram(office.site, { name: 'By hand' });
    const token = await invite(office, email);
    const member = await findRow(office, 'member', { email });
    await office.site.request
      .put(`/content-manager/collection-types/${types.member}/${member.documentId}`)
      .auth(await office.site.superAdminToken(), { type: 'bearer' })
      .send({ programs: { connect: [{ id: byHand.id, documentId: byHand.documentId }] } })
      .expect(200);
    await accept(office.site, { token, password }).expect(200);
    const joined = await findRow(office, 'member', { email });
    expect(joined).toMatchObject({ state: 'validated', programs: [{ name: 'By hand' }] });
  });

  it('is held once when the invitation names it too', async () => {
    const email = 'twice@x.org';
    const program = await createProgram(office.site, { name: 'Twice' });
    const data = { email, programs: [program.documentId] };
    await office.site.strapi.documents(types.member).create({ data: data as never });
    const token = await invite(office, email, { program: program.documentId });
    await accept(office.site, { token, password }).expect(200);
    const { programs } = await findRow(office, 'member', { email });
    expect(programs).toMatchObject([{ name: 'Twice' }]);
  });
});
