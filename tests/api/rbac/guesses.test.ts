import { asAdmin, inviteAll } from '../../support/invite';
import { findRow, types, officeForTests } from '../../support/office';
import { setRows, untilLettersSettled } from '../../support/rows';

const secretPaths = [
  'tokenHash',
  'nonce',
  'openKey',
  'emailKey',
  'account.password',
  'account.resetPasswordToken',
  'invitedBy.password',
  't1.token_hash',
  'id',
  'password',
];

const queriesOn = (path: string): string[] => {
  const nested = path.split('.').map((part) => `[${part}]`);
  return [
    `sort=${path}`,
    `sort=${path}:desc`,
    `sort[0]=${path}`,
    `filters${nested.join('')}[$startsWith]=a`,
    `where${nested.join('')}[$startsWith]=a`,
    `_q=${path}`,
    `populate=${path}`,
    `fields=${path}`,
    `lookup=${path}`,
    `${path}=a`,
    `state[${path}]=a`,
    `q[${path}]=a`,
    `program${nested.join('')}=a`,
  ];
};

describe('the lists of the panel', () => {
  const office = officeForTests();

  const lists = ['/members', '/invitations', '/batches'];

  const read = async (path: string) => {
    const { status, body } = await asAdmin(office.site, 'get', path);
    return { status, total: body.meta?.pagination.total, code: body.error?.details.code };
  };

  beforeAll(async () => {
    const [joined] = await inviteAll(office, ['a@guess.test', 'b@guess.test', 'c@guess.test']);
    await office.site.request
      .post('/api/member-invites/invitation/accept')
      .send({ token: joined!.token, password: 'correct-horse-1' })
      .expect(200);
    await untilLettersSettled(office.site.strapi);
    const data = { resetPasswordToken: 'a-reset-token-to-guess' };
    await setRows(office.site.strapi, types.account, {}, data);
  });

  it.each(secretPaths)('take no parameter that names %s', async (path) => {
    for (const list of lists) {
      for (const query of queriesOn(path)) {
        const answer = await read(`${list}?${query}`);
        expect([list, query, answer]).toEqual([
          list,
          query,
          { status: 400, total: undefined, code: 'invalid_request' },
        ]);
      }
    }
  });

  it('find nothing by a secret, right or wrong', async () => {
    const invitation = await findRow(office, 'invitation', { email: 'b@guess.test' });
    const account = await findRow(office, 'account', { email: 'a@guess.test' });
    const secrets = [invitation.tokenHash, invitation.nonce, account.password, 'a-reset-token'];
    for (const secret of secrets.map(String)) {
      const start = encodeURIComponent(secret.slice(0, 12));
      for (const list of ['/members', '/invitations']) {
        expect(await read(`${list}?q=${start}`)).toEqual({ status: 200, total: 0 });
      }
    }
  });

  it('take text in a search for text', async () => {
    for (const q of ["' or 1=1 --", '"; drop table x', '\\', '%27', '{{7*7}}']) {
      const answer = await read(`/members?q=${encodeURIComponent(q)}`);
      expect([q, answer]).toEqual([q, { status: 200, total: 0 }]);
    }
    expect(await read(`/members?q=${'x'.repeat(201)}`)).toMatchObject({ status: 400 });
    expect(await read('/members?q=%00')).toMatchObject({ status: 400 });
  });

  it('take neither a state nor a delivery that does not exist', async () => {
    for (const query of ['state=open', 'state=', 'state=pending&state=accepted', 'delivery=lost']) {
      expect(await read(`/invitations?${query}`)).toMatchObject({
        status: 400,
        code: 'invalid_request',
      });
    }
  });
});
