import { accountsOf, password } from '../../support/accounts';
import { accept, lookup, decline, invite, invitationStates } from '../../support/invitee';
import { officeForTests } from '../../support/office';

const email = 'ida@x.org';

/** The value of each key as raw JSON. */
const forbidden: Record<string, string> = {
  email: '"mallory@x.org"',
  role: '1',
  confirmed: 'true',
  blocked: 'false',
  provider: '"google"',
  id: '1',
  documentId: '"abcdefghijklmnopqrstuvwx"',
  resetPasswordToken: '"reset"',
  confirmationToken: '"confirm"',
  constructor: '{"prototype":{"confirmed":true}}',
  prototype: '{}',
  member: '1',
  state: '"accepted"',
};
const keys = Object.entries(forbidden);

describe('a key that is not of the invitee to send', () => {
  const office = officeForTests();
  let token: string;

  beforeAll(async () => {
    token = await invite(office, email);
  });

  const sendRaw = (action: string, key: string, value: string) =>
    office.site.request
      .post(`/api/member-invites/invitation/${action}`)
      .set('Content-Type', 'application/json')
      .send(
        `{"token":"${token}",${action === 'accept' ? `"password":"${password}",` : ''}"${key}":${value}}`,
      );

  const untouched = async (): Promise<void> => {
    expect(await invitationStates(office.site, email)).toEqual(['pending']);
    expect(await accountsOf(office.site, email)).toEqual([]);
    expect(await accountsOf(office.site, 'mallory@x.org')).toEqual([]);
  };

  it.each(keys)('%s is refused by accept, and the invitation stays open', async (key, value) => {
    const { body } = await sendRaw('accept', key, value).expect(400);
    expect(body.error).toMatchObject({
      status: 400,
      name: 'ValidationError',
      details: { code: 'invalid_request' },
    });
    expect(body.error.details.errors).toEqual([
      { path: [key], message: expect.stringContaining(key) },
    ]);
    await untouched();
  });

  it.each(keys)('%s is refused by lookup, decline and renew', async (key, value) => {
    for (const action of ['lookup', 'decline', 'renew']) {
      const { body } = await sendRaw(action, key, value).expect(400);
      expect(body.error.details.code).toBe('invalid_request');
    }
    await untouched();
  });

  it('__proto__ is refused before it is anything but text', async () => {
    for (const action of ['accept', 'lookup', 'decline']) {
      for (const key of ['__proto__', '\\u005f_proto__']) {
        await sendRaw(action, key, '{"email":"mallory@x.org","confirmed":true}').expect(400);
      }
    }
    await untouched();
    expect(({} as { confirmed?: boolean }).confirmed).toBeUndefined();
  });

  it('is refused in a form body as well', async () => {
    await office.site.request
      .post('/api/member-invites/invitation/accept')
      .type('form')
      .send({ token, password, role: '1' })
      .expect(400);
    await untouched();
  });

  it('names every wrong key by its path', async () => {
    const wrong = { token, password: 7, username: 'x', email, role: 1 };
    const { body } = await accept(office.site, wrong).expect(400);
    const paths = body.error.details.errors.map(({ path }: { path: string[] }) => path.join('.'));
    expect(paths).toEqual(expect.arrayContaining(['password', 'username', 'email', 'role']));
    await untouched();
  });

  it('leaves a link that works', async () => {
    await lookup(office.site, { token }).expect(200);
    await accept(office.site, { token, password }).expect(200);
    expect(await accountsOf(office.site, email)).toHaveLength(1);
    await decline(office.site, { token }).expect(409);
  });
});
