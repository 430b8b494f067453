import { createAccount, createRole, password } from '../../support/accounts';
import { guessesIn } from '../../support/guesses';
import { countHashes } from '../../support/hashes';
import { inviteOne, cancelInvitations, type Invited } from '../../support/invite';
import { accept } from '../../support/invitee';
import { findRow, officeForTests, types } from '../../support/office';
import { setRows, untilLettersSettled } from '../../support/rows';

const HANDFUL = 10;
const POSTS = 100;

describe('posts on one link', () => {
  const office = officeForTests();
  let hashes: ReturnType<typeof countHashes>;
  let people = 0;

  beforeEach(async () => {
    await guesses().delete();
    hashes = countHashes();
  });

  afterEach(() => hashes.stop());

  const guesses = () => guessesIn(office.site.strapi);

  const someone = async (): Promise<Invited> => {
    people += 1;
    const invited = await inviteOne(office, `person${people}@members.test`);
    await untilLettersSettled(office.site.strapi);
    return invited;
  };

  const submit = ({ link }: Invited, form: object) =>
    office.site.request.post(new URL(link).pathname).type('form').send(form);

  interface Answer {
    status: number;
    headers: Record<string, string>;
  }

  const oneByOne = async (post: (turn: number) => PromiseLike<Answer>): Promise<Answer[]> => {
    const answers: Answer[] = [];
    for (let turn = 0; turn < POSTS; turn += 1) answers.push(await post(turn));
    return answers;
  };

  const atOnce = (post: (turn: number) => PromiseLike<Answer>): Promise<Answer[]> =>
    Promise.all(Array.from({ length: POSTS }, (_, turn) => post(turn)));

  /** Makes accounts fail when everything has been judged and the password hashed. */
  const whileAccountsFail = async (work: () => Promise<void>): Promise<void> => {
    const stop = office.site.strapi.db.lifecycles.subscribe({
      models: [types.account],
      beforeCreate() {
        throw new Error('The site is not in the mood.');
      },
    } as never);
    await work().finally(stop as unknown as () => void);
  };

  const expectHandful = (answers: Answer[], failure: number): void => {
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual(
      [failure, 429].flatMap((s) => Array(s === 429 ? 90 : 10).fill(s)).sort(),
    );
    for (const { status, headers } of answers)
      if (status === 429) expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(hashes.made()).toBe(HANDFUL);
  };

  it.each([
    ['one after the other', oneByOne],
    ['at once', atOnce],
  ])('cost a handful of hashes where making the account fails: %s', async (_, send) => {
    const { token } = await someone();
    await whileAccountsFail(async () => {
      expectHandful(await send(() => accept(office.site, { token, password })), 500);
    });
    const other = await someone();
    await accept(office.site, { token: other.token, password }).expect(200);
    await guesses().update({ expire: Date.now() - 1000 });
    await accept(office.site, { token, password }).expect(200);
  });

  it.each([
    ['one after the other', oneByOne],
    ['at once', atOnce],
  ])('cost a handful of comparisons where passwords are guessed: %s', async (_, send) => {
    const invited = await someone();
    await createAccount(office.site, { email: invited.email });
    expectHandful(await send((turn) => submit(invited, { password: `wrong ${turn}` })), 400);
    await submit(invited, { password }).expect(429);
    expect(hashes.made()).toBe(HANDFUL);
    await guesses().update({ expire: Date.now() - 1000 });
    await submit(invited, { password }).expect(200);
  });

  it('cost one hash where the first makes the account', async () => {
    const { token } = await someone();
    const answers = await atOnce(() => accept(office.site, { token, password }));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array(POSTS - 1).fill(409)]);
    expect(hashes.made()).toBe(1);
  });

  it('cost one comparison where the first proves the account', async () => {
    const invited = await someone();
    await createAccount(office.site, { email: invited.email });
    const answers = await atOnce(() => submit(invited, { password }));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array(POSTS - 1).fill(409)]);
    expect(hashes.made()).toBe(1);
  });

  const blocked = async ({ email }: Invited) => {
    await createAccount(office.site, { email, blocked: true });
  };
  const expired = async ({ id }: Invited) => {
    const expiresAt = new Date(Date.now() - 1000);
    await setRows(office.site.strapi, types.invitation, { documentId: id }, { expiresAt });
  };
  const nothing = async () => undefined;

  it.each<[string, number, (invited: Invited) => Promise<unknown>, object]>([
    ['the address of others as user name', 400, nothing, { username: 'other@members.test' }],
    ['a user name that is none', 400, nothing, { username: 'x' }],
    ['a password that is too short', 400, nothing, { password: 'short' }],
    ['a password of 73 bytes', 400, nothing, { password: 'a'.repeat(73) }],
    ['an unknown key', 400, nothing, { role: 1 }],
    ['a field that is not asked for', 400, nothing, { firstName: 'Ada' }],
    ['an account that is blocked', 403, blocked, {}],
    [
      'an account that has to sign in',
      409,
      ({ email }) => createAccount(office.site, { email }),
      {},
    ],
    ['an invitation that has expired', 410, expired, {}],
    ['one that was withdrawn', 410, ({ id }) => cancelInvitations(office.site, [id]), {}],
  ])('cost no hash for %s', async (_, status, prepare, more) => {
    const invited = await someone();
    await prepare(invited);
    const { token } = invited;
    for (let turn = 0; turn < 12; turn += 1)
      await accept(office.site, { token, password, ...more }).expect(status);
    expect(hashes.made()).toBe(0);
    expect(await guesses().select()).toEqual([]);
  });

  it('tell a handful of times which user names are taken, and cost no hash for it', async () => {
    await createAccount(office.site, { email: 'taken@members.test', username: 'the-taken' });
    const { token } = await someone();
    const codeFor = async (more: object) =>
      (await accept(office.site, { token, ...more })).body.error.details.code;
    // A password that cannot be used tells nothing of the name.
    for (const username of ['the-taken', 'free'])
      expect(await codeFor({ username, password: '' })).toBe('password_invalid');
    for (let turn = 0; turn < HANDFUL; turn += 1)
      expect(await codeFor({ username: 'The-Taken', password })).toBe('username_taken');
    for (const username of ['the-taken', 'free'])
      expect(await codeFor({ username, password })).toBe('rate_limited');
    expect(hashes.made()).toBe(0);
    await guesses().update({ expire: Date.now() - 1000 });
    await accept(office.site, { token, username: 'free', password }).expect(200);
  });

  it('cost no hash where the role does not exist any more', async () => {
    const role = await createRole(office.site, 'short-lived');
    await office.site.settings.update({ invitations: { defaultRole: role.documentId } });
    const { token } = await someone();
    await office.site.strapi.db.query(types.role).deleteMany({ where: { id: role.id } });
    const answer = await accept(office.site, { token, password }).expect(409);
    expect(answer.body.error.details.code).toBe('role_missing');
    expect(hashes.made()).toBe(0);
    await office.site.settings.update({ invitations: { defaultRole: null } });
    await accept(office.site, { token, password }).expect(200);
  });

  it('cost no comparison where a field is wrong, whatever the password', async () => {
    await office.site.settings.update({ invitations: { fields: ['phone'] } });
    const invited = await someone();
    await createAccount(office.site, { email: invited.email });
    await submit(invited, { password, phone: '0'.repeat(41) }).expect(400);
    expect(hashes.made()).toBe(0);
    await submit(invited, { password, phone: '0123' }).expect(200);
    expect(hashes.made()).toBe(1);
    expect((await findRow(office, 'member', { email: invited.email })).state).toBe('validated');
  });
});
