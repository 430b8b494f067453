import { inviteAll, inviteBatch } from '../../support/invite';
import { findRows, types, officeForTests } from '../../support/office';
import { setRows, untilLettersSettled } from '../../support/rows';

const forbiddenKeys = [
  'tokenHash',
  'token_hash',
  'nonce',
  'openKey',
  'open_key',
  'emailKey',
  'email_key',
  'password',
  'resetPasswordToken',
  'registrationToken',
  'confirmationToken',
  'lockedBy',
  'messageId',
  'documentId',
];

const keysOf = (value: unknown): string[] =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)])
    : [];

const resetToken = 'reset-token-of-the-inviting-admin';
const adminHash = 'password-hash-of-the-inviting-admin';

describe('the answers of the plugin', () => {
  const office = officeForTests();
  const answers: [string, string][] = [];

  const panel = async (method: 'get' | 'post' | 'put', path: string, body?: object) => {
    const request = office.site.request[method](`/member-invites${path}`);
    const answer = await request
      .auth(await office.site.adminToken(), { type: 'bearer' })
      .send(body);
    answers.push([`${method} ${path}`, answer.text]);
    return answer;
  };

  const site = async (method: 'get' | 'post', path: string, body?: object) => {
    const answer = await office.site.request[method](`/api/member-invites${path}`).send(body);
    answers.push([`${method} /api${path}`, answer.text]);
    return answer;
  };

  beforeAll(async () => {
    const { strapi } = office.site;
    await office.site.adminToken();
    await setRows(
      strapi,
      'admin::user',
      {},
      { resetPasswordToken: resetToken, password: adminHash },
    );
    const data = { name: 'Gym', slug: 'gym' };
    const program = await strapi.documents(types.program).create({ data: data as never });
    office.mail.answer(({ recipient }) =>
      recipient.startsWith('GONE') ? { code: 550 } : undefined,
    );
    const invited = await inviteAll(
      office,
      ['ANN@secret.test', 'BOB@secret.test', 'CYD@secret.test', 'DAN@secret.test'],
      { program: program.documentId },
    );
    await inviteBatch(office.site, 'GONE@secret.test, broken, DUP@secret.test DUP@secret.test', {
      onInvalid: 'skip',
    });
    await untilLettersSettled(strapi);
    const [ann, bob, cyd, dan] = invited;

    await site('get', '/booking-settings');
    await site('post', '/invitation/lookup', { token: ann!.token });
    await site('post', '/invitation/accept', { token: ann!.token, password: 'correct-horse-1' });
    await site('post', '/invitation/accept', { token: ann!.token, password: 'correct-horse-1' });
    await site('post', '/invitation/decline', { token: bob!.token, forGood: true });
    await site('post', '/invitation/lookup', { token: 'unknown' });
    await panel('post', '/invitations/actions/resend', {
      requestId: 'resend-them',
      selection: { ids: [cyd!.id, ann!.id] },
    });
    await panel('post', '/invitations/actions/cancel', {
      requestId: 'cancel-them',
      selection: { ids: [cyd!.id, dan!.id] },
    });
    await untilLettersSettled(strapi);
    const open = await panel('get', '/invitations');
    await panel('post', `/invitations/${open.body.data[0].id}/link`);
    for (const state of ['pending', 'accepted', 'expired', 'cancelled', 'declined', 'replaced']) {
      await panel('get', `/invitations?state=${state}`);
    }
    await panel('get', '/invitations?delivery=problem');
    await panel('get', '/members?pageSize=100');
    await panel('get', '/members/summary');
    await panel('get', '/programs');
    const created = await panel('post', '/batches', {
      requestId: 'the-answers-1',
      addresses: ['ANN@secret.test', 'EVE@secret.test'],
      send: true,
    });
    expect(created.status).toBe(201);
    await panel('post', '/batches/review', { addresses: 'ANN@secret.test FAY@secret.test' });
    await panel('post', '/batches/review', { selection: { all: true } });
    const list = await panel('get', '/batches');
    for (const { id } of list.body.data) {
      await panel('get', `/batches/${id}`);
      await panel('get', `/batches/${id}/log`);
      await panel('get', `/batches/${id}/log?problems=true`);
      const file = await panel('get', `/batches/${id}/log.csv`);
      expect(file.status).toBe(200);
    }
    await panel('get', '/settings');
    await panel('get', '/settings/choices');
    await panel('put', '/settings', { invitations: { validDays: 9 } });
    await untilLettersSettled(strapi);
  });

  it('hold no field that is nobody’s business', () => {
    expect(answers.length).toBeGreaterThan(20);
    const isRecord = ([name]: [string, string]) => !/\/accept|\.csv$/.test(name);
    for (const [route, text] of answers.filter(isRecord)) {
      const found = keysOf(JSON.parse(text)).filter((key) => forbiddenKeys.includes(key));
      expect([route, found]).toEqual([route, []]);
    }
  });

  it('hold of an account what users-permissions itself shows', () => {
    const [, accepted] = answers.find(([name]) => name.includes('/accept'))!;
    const { user } = JSON.parse(accepted) as { user: object };
    const found = keysOf(user).filter((key) => forbiddenKeys.includes(key) && key !== 'documentId');
    expect(found).toEqual([]);
  });

  it('hold no secret value under another name', async () => {
    const invitations = await findRows(office, 'invitation');
    const members = await findRows(office, 'member');
    const accounts = await findRows(office, 'account');
    const secrets = [
      ...invitations.flatMap(({ tokenHash, nonce }) => [tokenHash, nonce]),
      ...members.map(({ emailKey }) => emailKey),
      ...accounts.map(({ password }) => password),
      'admin1@organisation.test',
      resetToken,
      adminHash,
    ];
    expect(secrets.length).toBeGreaterThan(20);
    expect(secrets).toContain('ann@secret.test');
    for (const secret of secrets) {
      expect(typeof secret === 'string' && secret.length > 5).toBe(true);
      const tellers = answers.filter(([name, text]) => {
        const isOwnAccount = name.includes('/accept');
        return text.includes(String(secret)) && !(isOwnAccount && String(secret).includes('@'));
      });
      expect([secret, tellers.map(([name]) => name)]).toEqual([secret, []]);
    }
  });

  it('show a working link only to who asked for it', () => {
    const tellers = answers.filter(([, text]) => /\/join\/[0-9A-Za-z]{43}/.test(text));
    expect(tellers.map(([name]) => name)).toEqual([expect.stringMatching(/^post .*\/link$/)]);
  });
});
