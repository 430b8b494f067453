/**
 * Runs a filled site in a process of its own: `node bench/roster/site.mjs <members>`. It reports its address
 * to its parent.
 */
import { startSite } from '../site.mjs';
import { fill } from './fill.mjs';

const tokenOfAdmin = async (strapi) => {
  const role = await strapi.service('admin::role').getSuperAdmin();
  const admin = await strapi.service('admin::user').create({
    email: 'admin@bench.example',
    firstname: 'Admin',
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
  const sessions = strapi.sessionManager('admin');
  const { token } = await sessions.generateRefreshToken(String(admin.id), 'bench', {
    type: 'session',
  });
  return (await sessions.generateAccessToken(token)).token;
};

const { strapi, url, stop } = await startSite({
  smtpPort: 9,
  env: { MEMBER_INVITES_CONFIG: JSON.stringify({ worker: { enabled: false } }) },
});
const start = Date.now();
const programs = await fill(strapi, Number(process.argv[2]));
process.send({
  url,
  programs,
  token: await tokenOfAdmin(strapi),
  seconds: Math.round((Date.now() - start) / 1000),
});
process.on('message', () => void stop().then(() => process.exit(0)));
process.on('disconnect', () => process.exit(0));
