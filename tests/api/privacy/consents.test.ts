import { actOnMembers } from '../../support/act';
import { consentsOf, joinWithConsent, terms } from '../../support/consents';
import { asAdmin } from '../../support/invite';
import { findRow, findRows, officeForTests } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';

describe('what somebody agreed to when they joined', () => {
  const office = officeForTests();
  const email = 'ada@consenting.test';
  let id: string;

  beforeAll(async () => {
    await joinWithConsent(office, email);
    await untilLettersSettled(office.site.strapi);
    id = (await findRow(office, 'member', { email })).documentId;
  });

  it('is in the file of what we hold, in the words that were shown', async () => {
    const { body } = await asAdmin(office.site, 'get', `/members/${id}/personal-data`);
    expect(body.data.consents).toEqual([
      expect.objectContaining({
        key: terms.key,
        version: terms.version,
        words: terms.words.en,
        language: 'en',
        agreed: true,
      }),
    ]);
    expect(body.data.consents[0]).not.toHaveProperty('member');
  });

  it('is nobody’s once they are erased, and names nobody', async () => {
    expect(await consentsOf(office, email)).toHaveLength(1);
    await actOnMembers(office.site, 'erase', { ids: [id] }, { eraseAccount: true });
    const [left, ...others] = await findRows(office, 'consent');
    expect(others).toEqual([]);
    expect(left).toMatchObject({ member: null, words: terms.words.en, agreed: true });
    expect(JSON.stringify(left)).not.toContain('consenting.test');
  });
});
