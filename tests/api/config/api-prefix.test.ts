import http from 'node:http';
import { inviteOne } from '../../support/invite';
import { openOffice } from '../../support/office';
import { copyPlayground, removeCopy } from '../../support/playground-copy';

/** Writes a config file with another prefix, because only Strapi's own config file can set it. */
const configWith = (prefix: string): string =>
  `module.exports = { rest: { prefix: ${JSON.stringify(prefix)} } };`;

const statusOf = (site: string, path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const request = http.request(site, { path }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode));
    });
    request.on('error', reject);
    request.end();
  });

it.each([
  ['', ''],
  ['/', ''],
  ['/v1/public', '/v1/public'],
  ['/api/', '/api'],
])('the link works and is masked in the log with the API prefix "%s"', async (given, path) => {
  const appDir = copyPlayground({ '../config/api.js': configWith(given) });
  const { site, mail } = await openOffice({ appDir });
  const { link, token } = await inviteOne({ site, mail }, 'prefix@members.test');
  expect(new URL(link).pathname).toBe(`${path}/member-invites/join/${token}`);
  const before = site.log.length;
  expect(await statusOf(site.url, new URL(link).pathname)).toBe(200);
  expect(await statusOf(site.url, link)).toBe(200);
  const lines = site.log.slice(before).join('\n');
  expect(lines).toContain('/join/hidden');
  expect(lines).not.toContain(token);
  await site.stop();
  await mail.stop();
  removeCopy(appDir);
});
