import { officeForTests } from '../../support/office';
import { snapshotRows } from '../../support/rows';

const base = '/api/member-invites';

describe('the link of a preview or a test letter', () => {
  const office = officeForTests({ config: { rateLimit: { failures: 3, minutes: 5 } } });

  it.each([
    ['get', ''],
    ['get', '/'],
    ['get', '.'],
    ['head', ''],
    ['get', '/decline'],
    ['get', '/unsubscribe'],
    ['post', ''],
    ['post', '/decline'],
    ['post', '/unsubscribe'],
    ['post', '/renew'],
  ] as const)('says what it is and does nothing: %s %s', async (method, more) => {
    const before = await snapshotRows(office.site.strapi);
    for (let turn = 0; turn < 4; turn += 1) {
      const answer = await office.site.request[method](`${base}/join/sample${more}`);
      expect(answer.status).toBe(200);
      if (method !== 'head') expect(answer.text).toContain('This is where your members arrive');
    }
    expect(await snapshotRows(office.site.strapi)).toEqual(before);
  });
});
