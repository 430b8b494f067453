import { inviteBatch } from '../../support/invite';
import { letterRow } from '../../support/letters';
import { officeForTests } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';

describe('a refusal of one recipient that reads like one of our login', () => {
  const office = officeForTests();

  const people = (domain: string): string[] =>
    Array.from({ length: 12 }, (_, index) => `p${index}@${domain}`);

  const expectAllButFirst = async (addresses: string[]): Promise<void> => {
    await untilLettersSettled(office.site.strapi);
    const mailed = office.mail.letters.flatMap(({ recipients }) => recipients);
    expect(mailed.filter((to) => addresses.includes(to)).sort()).toEqual(addresses.slice(1).sort());
    expect(await letterRow(office, addresses[0]!)).toMatchObject({ state: 'failed', attempts: 1 });
  };

  afterEach(() => office.mail.acceptAll());

  it.each([
    ['recipient', 530],
    ['recipient', 535],
    ['data', 530],
  ] as const)('does not hold up the others: at %s, %i', async (stage, code) => {
    const addresses = people(`${stage}${code}.test`);
    office.mail.answer((moment) =>
      moment.stage === stage && moment.recipient === addresses[0] ? { code } : undefined,
    );
    await inviteBatch(office.site, addresses);
    await expectAllButFirst(addresses);
  });

  it('does not hold up the others: HTTP 403 of an API', async () => {
    const addresses = people('http403.test');
    const email = office.site.strapi.plugin('email') as unknown as {
      provider: { send(mail: { to: string }): Promise<unknown> };
    };
    const works = email.provider;
    email.provider = {
      send: (mail) =>
        mail.to === addresses[0]
          ? Promise.reject(Object.assign(new Error('Forbidden'), { code: 403 }))
          : works.send(mail),
    };
    await inviteBatch(office.site, addresses);
    await expectAllButFirst(addresses);
    email.provider = works;
  });
});
