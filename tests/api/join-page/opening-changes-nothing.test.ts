import { inviteOne } from '../../support/invite';
import { officeForTests } from '../../support/office';
import { snapshotRows, untilLettersSettled } from '../../support/rows';

const password = 'correct horse';

/** User agents that open links. Some do so before people; the last ones are people. */
const agents = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36',
  'Mozilla/5.0 (compatible; Microsoft Safe Links)',
  'GoogleImageProxy',
  'Barracuda Sentinel (EE)',
  'curl/8.5.0',
];

describe('opening the link in a letter', () => {
  const office = officeForTests();

  it('changes no row, however often and by whom, and the invitation is still accepted', async () => {
    const { link } = await inviteOne(office, 'alice@members.test');
    await untilLettersSettled(office.site.strapi);
    const before = await snapshotRows(office.site.strapi);
    const path = new URL(link).pathname;
    const paths = ['', '/', '.', '?utm_source=letter', '/decline', '/unsubscribe', '/renew'];
    for (let turn = 0; turn < 50; turn += 1) {
      const method = turn % 3 === 0 ? 'head' : 'get';
      const { status } = await office.site.request[method](path + paths[turn % paths.length])
        .set('User-Agent', agents[turn % agents.length]!)
        .redirects(1);
      expect(status).toBe(200);
    }
    expect(await snapshotRows(office.site.strapi)).toEqual(before);

    const form = { password, passwordConfirmation: password };
    const { text } = await office.site.request.post(path).type('form').send(form).expect(200);
    expect(text).toContain('You are in');
  });
});
