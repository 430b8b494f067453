import fs from 'node:fs';
import path from 'node:path';
import { createAccount, createRole } from '../../support/accounts';
import { apiToken } from '../../support/api-tokens';
import { joinWithConsent } from '../../support/consents';
import { inviteOne } from '../../support/invite';
import { findRow, findRows, openOffice, types, type Office, type Row } from '../../support/office';
import { copyPlayground, removeCopy } from '../../support/playground-copy';
import { untilLettersSettled } from '../../support/rows';

const names = ['invitation', 'letter', 'batch', 'logEntry', 'consent'] as const;

const extension = (name: string): string =>
  fs.readFileSync(path.join(__dirname, `../../support/extensions/${name}.cjs`), 'utf8');

describe('invitations, letters, batches, log entries and consents', () => {
  let office: Office;
  let appDir: string;
  let account: Row;

  beforeAll(async () => {
    appDir = copyPlayground({
      'extensions/member-invites/strapi-server.js': extension('other-sides'),
      'extensions/users-permissions/strapi-server.js': extension('other-sides-of-accounts'),
    });
    office = await openOffice({ appDir });
    await joinWithConsent(office, 'joined@records.test');
    await inviteOne(office, 'ada@records.test');
    await inviteOne(office, 'bob@records.test');
    await untilLettersSettled(office.site.strapi);
    account = await createAccount(office.site, { email: 'owner@records.test' });
  });

  afterAll(() => removeCopy(appDir));

  /** Invites somebody as this admin. */
  const inviteBy = async (token: string, more: object): Promise<{ id: string }> => {
    const request = { requestId: 'by-admin', addresses: 'eve@records.test', send: true, ...more };
    const { body } = await office.site.request
      .post('/member-invites/batches')
      .auth(token, { type: 'bearer' })
      .send(request)
      .expect(201);
    await untilLettersSettled(office.site.strapi);
    return { id: body.data.log[0].invitation };
  };

  const everything = async () => Promise.all(names.map((name) => findRows(office, name)));
  const refusal = { name: 'ForbiddenError', details: { code: 'written_by_plugin' } };
  const data = { state: 'accepted', email: 'x@records.test', to: 'x@records.test' };

  /** Runs writes, and expects that they are refused and change nothing. */
  const expectRefused = async (writes: Record<string, () => Promise<unknown>>) => {
    const before = await everything();
    for (const [action, write] of Object.entries(writes)) {
      const outcome = await write().then(
        () => 'written',
        (error: unknown) => error,
      );
      expect([action, outcome]).toEqual([action, expect.objectContaining(refusal)]);
    }
    expect(await everything()).toEqual(before);
  };

  it.each(names)('refuse every write through the Document Service: %s', async (name) => {
    const { documentId } = (await findRows(office, name))[0]!;
    const documents = office.site.strapi.documents(types[name]);
    await expectRefused({
      create: () => documents.create({ data: data as never }),
      update: () => documents.update({ documentId, data: data as never }),
      clone: () => documents.clone({ documentId, data: data as never }),
      delete: () => documents.delete({ documentId }),
    });
  });

  it.each(names)('refuse every write through the Entity Service: %s', async (name) => {
    const { id } = (await findRows(office, name))[0]!;
    const entities = office.site.strapi.entityService!;
    await expectRefused({
      create: () => entities.create(types[name], { data: data as never }),
      update: () => entities.update(types[name], id, { data: data as never }),
      delete: () => entities.delete(types[name], id),
    });
  });

  it.each(names)('refuse a super admin at every door of the Content Manager: %s', async (name) => {
    const { documentId } = (await findRows(office, name))[0]!;
    const before = await everything();
    const collection = `/content-manager/collection-types/${types[name]}`;
    const token = await office.site.superAdminToken();
    const documentIds = [documentId];
    for (const [method, door, body] of [
      ['post', '', data],
      ['put', `/${documentId}`, data],
      ['post', `/clone/${documentId}`, data],
      ['post', `/auto-clone/${documentId}`, {}],
      ['post', '/actions/bulkDelete', { documentIds }],
      ['post', '/actions/bulkPublish', { documentIds }],
      ['post', '/actions/bulkUnpublish', { documentIds }],
      ['post', '/actions/publish', data],
      ['post', `/${documentId}/actions/publish`, {}],
      ['post', `/${documentId}/actions/unpublish`, {}],
      ['post', `/${documentId}/actions/discard`, {}],
      ['delete', `/${documentId}`, undefined],
    ] as const) {
      const request = office.site.request[method](`${collection}${door}`);
      const { status } = await request.auth(token, { type: 'bearer' }).send(body);
      expect([door, status]).toEqual([door, 403]);
    }
    expect(await everything()).toEqual(before);
  });

  it.each([
    ['invitation', 'invitations'],
    ['letter', 'letters'],
    ['batch', 'batches'],
    ['logEntry', 'log-entries'],
    ['consent', 'consents'],
  ] as const)('refuse routes that a site makes of its own: %s', async (name, plural) => {
    const { documentId } = (await findRows(office, name))[0]!;
    const before = await everything();
    const token = await apiToken(office.site, 'full-access');
    const url = `/api/member-invites/${plural}`;
    const ask = (method: 'get' | 'post' | 'put' | 'delete', at = '') =>
      office.site.request[method](`${url}${at}`).auth(token, { type: 'bearer' });
    await ask('get').expect(200);
    const text = { data: {} };
    const answers = [
      await ask('post').send(text),
      await ask('put', `/${documentId}`).send(text),
      await ask('delete', `/${documentId}`),
    ];
    expect(answers.map(({ body }) => body.error)).toEqual(
      Array(3).fill(expect.objectContaining({ status: 403, ...refusal })),
    );
    expect(await everything()).toEqual(before);
  });

  it('are not linked anew from the member’s side', async () => {
    const ada = await findRow(office, 'member', { email: 'ada@records.test' });
    const bob = await findRow(office, 'member', { email: 'bob@records.test' });
    const { documentId, id } = await findRow(office, 'invitation', { email: 'ada@records.test' });
    const documents = office.site.strapi.documents(types.member);
    const token = await office.site.superAdminToken();
    const save = (member: Row, data: object) =>
      documents.update({ documentId: member.documentId, data: data as never });
    const saveInPanel = (member: Row, body: object) =>
      office.site.request
        .put(`/content-manager/collection-types/${types.member}/${member.documentId}`)
        .auth(token, { type: 'bearer' })
        .send(body)
        .expect(200);
    const clone = { email: 'clone@records.test' } as never;
    for (const write of [
      () => save(bob, { invitations: [documentId] }),
      () => save(bob, { invitations: { set: [{ documentId }] } }),
      () => saveInPanel(bob, { firstName: 'Robert', invitations: { connect: [{ id }] } }),
      () => save(ada, { invitations: [] }),
      () => saveInPanel(ada, { invitations: { connect: [], disconnect: [] } }),
      () => documents.clone({ documentId: ada.documentId, data: clone }),
    ]) {
      await write();
      const { member } = await findRow(office, 'invitation', { id });
      expect([String(write), member]).toEqual([
        String(write),
        expect.objectContaining({ id: ada.id }),
      ]);
    }
    expect(await findRow(office, 'member', { id: bob.id })).toMatchObject({ firstName: 'Robert' });
  });

  it('leave an account no way to make itself a member from its own side', async () => {
    const { id, documentId } = await findRow(office, 'member', { email: 'bob@records.test' });
    const accounts = office.site.strapi.documents(types.account);
    const token = await apiToken(office.site, 'full-access');
    for (const member of [id, documentId, { set: [{ documentId }] }]) {
      await accounts.update({
        documentId: account.documentId,
        data: { member, username: 'owner' } as never,
      });
      await office.site.request
        .put(`/api/users/${account.id}`)
        .auth(token, { type: 'bearer' })
        .send({ member, username: 'owner-too' })
        .expect(200);
      expect(await findRow(office, 'member', { id })).toMatchObject({ account: null });
    }
  });

  it('go on after an admin, an account, a role, a program or a member is deleted', async () => {
    const { strapi } = office.site;
    const role = await createRole(office.site, 'bather');
    const program = await strapi.documents(types.program).create({
      data: { name: 'Sauna', slug: 'sauna', role: role.id } as never,
    });
    const asked = { program: program.documentId };
    const { id: documentId } = await inviteBy(
      await office.site.adminWith(['read', 'invite']),
      asked,
    );
    const bob = await findRow(office, 'member', { email: 'bob@records.test' });
    const { invitedBy } = await findRow(office, 'invitation', { documentId });
    expect(invitedBy).toMatchObject({ email: expect.any(String) });
    await strapi.documents(types.program).delete({ documentId: program.documentId });
    await strapi.documents(types.member).delete({ documentId: bob.documentId });
    await strapi.documents(types.account).delete({ documentId: account.documentId });
    await strapi.documents(types.role).delete({ documentId: role.documentId });
    await strapi.service('admin::user').deleteById((invitedBy as Row).id);
    expect(await findRow(office, 'invitation', { documentId })).toMatchObject({
      state: 'pending',
      program: null,
      invitedBy: null,
    });
    expect(await findRow(office, 'invitation', { email: 'bob@records.test' })).toMatchObject({
      state: 'cancelled',
      member: null,
    });
  });
});
