import { accountsOf, password, signIn } from '../../support/accounts';
import { freePort } from '../../support/free-port';
import { invite, invitationStates } from '../../support/invitee';
import { NodeProcess } from '../../support/node-process';
import { findRows, officeForTests } from '../../support/office';
import { requestsTo, type Requests } from '../../support/site';
import { untilLettersSettled } from '../../support/rows';

jest.setTimeout(180_000);

describe('thirty accepts of one link on three nodes', () => {
  const office = officeForTests({ config: { cron: { enabled: false } } });
  const nodes: NodeProcess[] = [];
  const sites: Requests[] = [];

  beforeAll(async () => {
    sites.push(office.site.request);
    for (let count = 0; count < 2; count += 1) {
      const node = await NodeProcess.start();
      nodes.push(node);
      const port = await freePort();
      await node.listen(port);
      sites.push(requestsTo(`http://127.0.0.1:${port}`));
    }
  });

  afterAll(() => Promise.all(nodes.map((node) => node.stop())));

  it('make one account and one welcome letter', async () => {
    const email = 'thirty@x.org';
    const token = await invite(office, email);
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        sites[index % sites.length]!.post('/api/member-invites/invitation/accept').send({
          token,
          password: `${password}-${index}`,
        }),
      ),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array.from({ length: 29 }, () => 409)]);
    const winner = answers.findIndex(({ status }) => status === 200);
    expect(await accountsOf(office.site, email)).toHaveLength(1);
    expect(await invitationStates(office.site, email)).toEqual(['accepted']);
    await signIn(office.site, email, `${password}-${winner}`).expect(200);
    await untilLettersSettled(office.site.strapi);
    const welcomes = await findRows(office, 'letter', { kind: 'welcome', to: email });
    expect(welcomes).toMatchObject([{ state: 'sent' }]);
  });
});
