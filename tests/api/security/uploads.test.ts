import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inviteOne } from '../../support/invite';
import { officeForTests } from '../../support/office';
import { until } from '../../support/until';

const marker = 'a line that only this test uploads';

/** Names the files in the folder of uploads that hold the marker. */
const left = (): string[] =>
  fs.readdirSync(os.tmpdir(), { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(os.tmpdir(), entry.name);
    return entry.isFile() && fs.readFileSync(file, 'utf8').includes(marker) ? [entry.name] : [];
  });

describe('a file that is uploaded to the plugin', () => {
  const office = officeForTests();

  const upload = (url: string, { as = 'files', token }: { as?: string; token?: string } = {}) => {
    const request = office.site.request.post(url);
    if (token) void request.auth(token, { type: 'bearer' });
    return request.field('options', '{}').attach(as, Buffer.from(marker), 'list.csv');
  };

  it.each([
    ['by nobody who is signed in', '/member-invites/batches/import', {}],
    ['under another name', '/member-invites/batches/import/preview', { as: 'other' }],
    ['to a route that takes none', '/member-invites/batches/review', {}],
    ['to a public route', '/api/member-invites/invitation/lookup', {}],
    ['under another name to a public route', '/api/member-invites/invitation/accept', { as: 'x' }],
    ['to no route at all', '/api/member-invites/nowhere', { as: 'x' }],
  ])('%s is gone once the request is refused', async (_how, url, more) => {
    const answer = await upload(url, more);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    await until(() => left().length === 0, { what: 'its end', timeoutMs: 3000 });
  });

  it('with a right request is gone once it is answered', async () => {
    const token = await office.site.adminToken();
    const answer = await upload('/member-invites/batches/import/preview', { token });
    expect(answer.status).toBe(200);
    await until(() => left().length === 0, { what: 'its end', timeoutMs: 3000 });
  });

  it('with a form of the join page is gone as well', async () => {
    const { token } = await inviteOne(office, 'ann@uploads.test');
    const url = `/api/member-invites/join/${token}/unsubscribe`;
    await office.site.request.post(url).attach('x', Buffer.from(marker), 'x.txt').expect(200);
    await until(() => left().length === 0, { what: 'its end', timeoutMs: 3000 });
  });
});
