import { randomUUID } from 'node:crypto';
import type { HistoryEntry } from '../../../shared/contracts';
import { adminApiToken } from '../../support/api-tokens';
import { inviteOne } from '../../support/invite';
import { findRow, officeForTests, types } from '../../support/office';
import { setRows, untilLettersSettled } from '../../support/rows';

const ownActions = ['read', 'invite', 'cancel', 'copy-link', 'members', 'settings'];
const managing = ['read', 'update'].map((action) => `plugin::content-manager.explorer.${action}`);

describe('an API token of an admin', () => {
  const office = officeForTests({ config: { cron: { enabled: false } } });

  const call = (token: string, method: 'get' | 'post' | 'put', path: string, body?: object) =>
    office.site.request[method](`/member-invites${path}`)
      .auth(token, { type: 'bearer' })
      .send(body);

  const tokenOfNewAdmin = async (actions: string[], held = actions) => {
    await office.site.adminWith(held);
    return adminApiToken(office.site, { actions });
  };

  const memberId = async (email: string) => (await findRow(office, 'member', { email })).documentId;

  const historyOf = async (id: string): Promise<HistoryEntry[]> => {
    const path = `/member-invites/members/${id}/history?pageSize=100`;
    const token = await office.site.adminToken();
    const { body } = await office.site.request.get(path).auth(token, { type: 'bearer' });
    return body.data;
  };

  it('opens what its own rights open, not all that its owner may', async () => {
    const { accessKey } = await tokenOfNewAdmin(['read'], ownActions);
    expect((await call(accessKey, 'get', '/members')).status).toBe(200);
    expect((await call(accessKey, 'put', '/settings', {})).status).toBe(403);
    const body = { requestId: randomUUID(), addresses: 'a@token.test', send: true };
    expect((await call(accessKey, 'post', '/batches', body)).status).toBe(403);
  });

  it('opens nothing once it has expired, or its owner may not sign in any more', async () => {
    const { accessKey, id, owner } = await tokenOfNewAdmin(['read']);
    const { strapi } = office.site;
    expect((await call(accessKey, 'get', '/members')).status).toBe(200);
    const past = { expiresAt: String(Date.now() - 1000) };
    await setRows(strapi, 'admin::api-token' as never, { id }, past);
    expect((await call(accessKey, 'get', '/members')).status).toBe(401);
    await setRows(strapi, 'admin::api-token' as never, { id }, { expiresAt: null });
    await setRows(strapi, 'admin::user' as never, { id: owner.id }, { isActive: false });
    expect((await call(accessKey, 'get', '/members')).status).toBe(401);
  });

  it('acts for its owner, whom the history names', async () => {
    const { accessKey, owner } = await tokenOfNewAdmin(ownActions);
    const post = async (path: string, body?: object) =>
      expect([path, (await call(accessKey, 'post', path, body)).status]).toEqual([path, 201]);
    const requestId = () => randomUUID();
    await post('/batches', { requestId: requestId(), addresses: 'ann@token.test', send: true });
    await untilLettersSettled(office.site.strapi);
    const id = await memberId('ann@token.test');
    const selection = { ids: [id] };
    await post('/members/actions/add-tag', { requestId: requestId(), selection, tagName: 'Crew' });
    await post('/members/actions/resend', { requestId: requestId(), selection });
    const open = await findRow(office, 'invitation', { email: 'ann@token.test', state: 'pending' });
    expect((await call(accessKey, 'post', `/invitations/${open.documentId}/link`)).status).toBe(
      200,
    );
    const moved = { email: 'anna@token.test' };
    expect((await call(accessKey, 'put', `/members/${id}/email`, moved)).status).toBe(200);
    const history = await historyOf(id);
    const acts = history.filter(({ outcome }) => outcome !== 'sent');
    expect(acts.map(({ outcome, actor }) => [outcome, actor])).toEqual(
      ['address_changed', 'cancelled', 'link_copied', 'resent', 'tag_added', 'invited'].map(
        (outcome) => [outcome, `Admin ${owner.lastname}`],
      ),
    );
  });

  it('is named for what it does through the Content Manager as well', async () => {
    await inviteOne(office, 'bob@token.test');
    await untilLettersSettled(office.site.strapi);
    await office.site.superAdminToken();
    const { accessKey, owner } = await adminApiToken(office.site, {
      actions: managing,
      subject: types.member,
    });
    const id = await memberId('bob@token.test');
    const path = `/content-manager/collection-types/${types.member}/${id}`;
    const answer = await office.site.request
      .put(path)
      .auth(accessKey, { type: 'bearer' })
      .send({ email: 'bobby@token.test' });
    expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
    const [changed, cancelled] = await historyOf(id);
    const actor = `Admin ${owner.lastname}`;
    expect([changed, cancelled]).toMatchObject([
      { outcome: 'address_changed', actor },
      { outcome: 'cancelled', actor },
    ]);
  });

  it('is told apart from the site’s own code, of which nobody is known', async () => {
    const { strapi } = office.site;
    await inviteOne(office, 'cyd@token.test');
    await untilLettersSettled(strapi);
    const id = await memberId('cyd@token.test');
    await strapi.documents(types.member).update({
      documentId: id,
      data: { email: 'cydney@token.test' } as never,
    });
    const [changed, cancelled] = await historyOf(id);
    // Nobody is signed in: the site's own code did it, and the history says so.
    expect([changed, cancelled]).toMatchObject([
      { outcome: 'address_changed', actor: null },
      { outcome: 'cancelled', actor: null },
    ]);
  });

  it('leaves an entry that says nobody is known, once its owner is deleted', async () => {
    const { accessKey, owner } = await tokenOfNewAdmin(['invite']);
    const body = { requestId: randomUUID(), addresses: 'dan@token.test', send: true };
    expect((await call(accessKey, 'post', '/batches', body)).status).toBe(201);
    await untilLettersSettled(office.site.strapi);
    const id = await memberId('dan@token.test');
    await office.site.strapi.service('admin::user').deleteById(owner.id);
    const history = await historyOf(id);
    const invited = history.find(({ outcome }) => outcome === 'invited');
    expect(invited).toMatchObject({ actor: null });
    // Nobody asked for a letter to arrive.
    const sent = history.find(({ outcome }) => outcome === 'sent');
    expect(sent).not.toHaveProperty('actor');
  });
});
