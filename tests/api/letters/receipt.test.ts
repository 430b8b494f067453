import { inviteAll } from '../../support/invite';
import { accept } from '../../support/invitee';
import { createAccount } from '../../support/accounts';
import { findRows, officeForTests } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';

const password = 'a good password';

describe('the receipt', () => {
  const office = officeForTests();

  const receiptsTo = async (to: string) => {
    await untilLettersSettled(office.site.strapi);
    return findRows(office, 'letter', { kind: 'receipt', to });
  };

  const inviteOne = async (email: string) => (await inviteAll(office, [email]))[0]!;

  beforeAll(async () => {
    await office.site.settings.update({
      organisation: { name: 'Harbour', forgotPasswordUrl: 'https://app.harbour.test/forgot' },
    });
  });

  it('tells the owner of the address that a password was set, and what to do if it was not them', async () => {
    const { token } = await inviteOne('new@receipt.test');
    await accept(office.site, { token, password }).expect(200);
    expect(await receiptsTo('new@receipt.test')).toMatchObject([{ state: 'sent' }]);
    const letter = office.mail
      .lettersTo('new@receipt.test')
      .find(({ parsed }) => parsed.subject!.startsWith('A password was set'));
    expect(letter!.parsed.text).toContain('new@receipt.test');
    expect(letter!.parsed.text).toContain('https://app.harbour.test/forgot');
    expect(letter!.parsed.text).not.toContain(token);
    expect(letter!.parsed.text).not.toContain(password);
  });

  it('does not go to who joins with an account whose password stays', async () => {
    const email = 'known@receipt.test';
    const account = await createAccount(office.site, { email, password });
    const { token } = await inviteOne(email);
    const jwt = office.site.strapi
      .plugin('users-permissions')
      .service('jwt')
      .issue({ id: account.id });
    await accept(office.site, { token }, jwt).expect(200);
    expect(await receiptsTo(email)).toEqual([]);
  });

  it('comes again with a new account, unlike the welcome', async () => {
    const email = 'twice@receipt.test';
    await accept(office.site, { token: (await inviteOne(email)).token, password }).expect(200);
    await untilLettersSettled(office.site.strapi);
    await office.site.strapi.db
      .query('plugin::users-permissions.user')
      .delete({ where: { email } });
    await accept(office.site, { token: (await inviteOne(email)).token, password }).expect(200);
    expect(await receiptsTo(email)).toHaveLength(2);
    expect(await findRows(office, 'letter', { kind: 'welcome', to: email })).toHaveLength(1);
  });

  it('can be switched off', async () => {
    await office.site.settings.update({ receiptLetter: { enabled: false } });
    const { token } = await inviteOne('off@receipt.test');
    await accept(office.site, { token, password }).expect(200);
    expect(await receiptsTo('off@receipt.test')).toEqual([]);
  });
});
