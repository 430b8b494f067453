import { createClient, expectAnswer } from '../demo/http.mjs';
import { check } from './check.mjs';

const wrongLogin = { identifier: 'nobody@example.org', password: 'not the password' };
const badRegistration = { username: 'somebody', email: 'no address', password: 'long-enough-1' };
const wrongAdminLogin = { email: 'nobody@example.org', password: 'not the password' };

/**
 * Checks errors that Strapi tells apart by `instanceof`: with a second copy of @strapi/utils each of them
 * would be answered with 500. `panel` is a client with an admin's session.
 */
export const checkErrorAnswers = async ({ siteUrl, panel }) => {
  const site = createClient(siteUrl);
  const isBadRequest = (title, ask) =>
    check(`${title} is answered 400`, async () => {
      const { error } = expectAnswer(await ask(), { status: 400 });
      return { facts: `400 ${error.name}: ${error.message}` };
    });

  await isBadRequest('A wrong password', () => site.post('/api/auth/local', wrongLogin));
  await isBadRequest('A registration with a bad address', () =>
    site.post('/api/auth/local/register', badRegistration),
  );
  await isBadRequest("A query that Strapi's own list does not know", () =>
    panel.get('/content-manager/collection-types/plugin::member-invites.program?sort=nope:up'),
  );
  await isBadRequest("A query that the plugin's list does not know", () =>
    panel.get('/member-invites/members?nope=1'),
  );
  await isBadRequest('A wrong login of the panel', () =>
    site.post('/admin/login', wrongAdminLogin),
  );
};
