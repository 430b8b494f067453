import { accountOf, accountsOf, createAccount, password, signIn } from '../../support/accounts';
import { accept, invite, invitationStates } from '../../support/invitee';
import { officeForTests } from '../../support/office';

const office = officeForTests();
let number = 0;

const invitee = async (): Promise<{ email: string; token: string }> => {
  number += 1;
  const email = `invitee-${number}@x.org`;
  return { email, token: await invite(office, email) };
};

const expectWorks = async (chosen: string): Promise<void> => {
  const { email, token } = await invitee();
  await accept(office.site, { token, password: chosen }).expect(200);
  await signIn(office.site, email, chosen).expect(200);
  await signIn(office.site, email, `${chosen}x`.slice(1)).expect(400);
};

const expectRefused = async (chosen: string | undefined): Promise<string> => {
  const { email, token } = await invitee();
  const { error } = (await accept(office.site, { token, password: chosen }).expect(400)).body;
  expect(error).toMatchObject({
    name: 'ValidationError',
    details: { code: 'password_invalid', errors: [{ path: ['password'], message: error.message }] },
  });
  expect(await invitationStates(office.site, email)).toEqual(['pending']);
  expect(await accountsOf(office.site, email)).toEqual([]);
  await accept(office.site, { token, password }).expect(200);
  return error.message;
};

describe('a password that is accepted', () => {
  it.each([
    ['of 72 bytes', 'a'.repeat(72)],
    ['of 72 bytes in 36 characters', 'é'.repeat(36)],
    ['of the shortest length users-permissions takes', 'sechs6'],
    ['with three $, which looks hashed to careless code', '$2b$10$not-a-hash'],
    ['that is a whole bcrypt hash by looks', `$2b$10$${'abcdefghijk'.repeat(5).slice(0, 53)}`],
    ['with spaces at both ends', '  spaced out  '],
    ['in another script', 'пароль-密码'],
  ])('%s signs in as it was typed', (_what, chosen) => expectWorks(chosen));

  it('is hashed once', async () => {
    const { email, token } = await invitee();
    await accept(office.site, { token, password: 'a$b$c$d-once' }).expect(200);
    const users = office.site.strapi.plugin('users-permissions').service('user');
    const { password: hash } = await accountOf(office.site, email);
    expect(await users.validatePassword('a$b$c$d-once', hash)).toBe(true);
    await signIn(office.site, email, String(hash)).expect(400);
  });
});

describe('a password that is refused', () => {
  it.each([
    ['of 73 bytes', 'a'.repeat(73)],
    ['of 73 bytes in 37 characters', `${'é'.repeat(36)}a`],
    ['of 72 characters and 144 bytes', 'é'.repeat(72)],
    ['of a thousand characters', 'a'.repeat(1000)],
    ['shorter than users-permissions takes', 'funf5'],
    ['empty', ''],
    ['left out', undefined],
    ['with a NUL, where bcrypt would stop', 'before\0after'],
  ])('%s leaves the invitation open', async (_what, chosen) => {
    expect(await expectRefused(chosen)).not.toBe('');
  });

  it('says what is wrong', async () => {
    expect(await expectRefused('a'.repeat(73))).toMatch(/73 bytes/);
    expect(await expectRefused('funf5')).toMatch(/6 characters/);
  });
});

describe("a site's own rule", () => {
  const key = 'plugin::users-permissions.validationRules';
  const setRule = (validatePassword: (value: string) => unknown): void => {
    office.site.strapi.config.set(key, { validatePassword });
  };

  afterEach(() => office.site.strapi.config.set(key, undefined));

  /** `expectRefused` ends with a password that passes, so the rule must let that one through. */
  const isGood = (value: string): boolean => value === password;

  it('refuses by answering false', async () => {
    setRule(isGood);
    expect(await expectRefused('long-enough-but-no')).toBe('Password validation failed.');
  });

  it('refuses by throwing, in its own words', async () => {
    setRule(async (value) => {
      if (!isGood(value)) throw new Error('Ask the harbour master.');
      return true;
    });
    expect(await expectRefused('long-enough-but-no')).toBe('Ask the harbour master.');
  });

  it('lets through what it answers true for', async () => {
    setRule(async (value) => value.startsWith('ok-'));
    await expectWorksWith('ok-password');
  });

  const expectWorksWith = async (chosen: string): Promise<void> => {
    const { email, token } = await invitee();
    await accept(office.site, { token, password: chosen }).expect(200);
    await signIn(office.site, email, chosen).expect(200);
  };
});

describe('with `signInOnAccept` off', () => {
  const key = 'plugin::member-invites.signInOnAccept';

  beforeAll(() => office.site.strapi.config.set(key, false));
  afterAll(() => office.site.strapi.config.set(key, true));

  it('accepting opens no session, and the password works afterwards', async () => {
    const { email, token } = await invitee();
    const answer = await accept(office.site, { token, password }).expect(200);
    expect(Object.keys(answer.body)).toEqual(['user']);
    expect(answer.body.user).toMatchObject({ email, confirmed: true });
    expect(answer.headers).not.toHaveProperty('set-cookie');
    await signIn(office.site, email, password).expect(200);
  });

  it('neither does it for who was signed in already', async () => {
    const { email, token } = await invitee();
    await createAccount(office.site, { email });
    const { jwt } = (await signIn(office.site, email, password).expect(200)).body;
    const { body } = await accept(office.site, { token }, jwt).expect(200);
    expect(Object.keys(body)).toEqual(['user']);
  });
});
