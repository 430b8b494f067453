import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

const ownRoot = path.resolve(import.meta.dirname, '..');
const secret = () => randomBytes(24).toString('base64url');

/** Starts a far end in a process of its own. `letters` fills as they arrive: `{ letter, at }`. */
export const startFarEnd = async (delayMs) => {
  const child = fork(path.join(ownRoot, 'bench/far-end.mjs'), [String(delayMs)]);
  const letters = [];
  const port = await new Promise((resolve) => {
    child.on('message', (message) => {
      if (message.port) resolve(message.port);
      else letters.push(message);
    });
  });
  return { port, letters, stop: () => child.disconnect() };
};

/**
 * Starts the playground in this process, on an empty SQLite database and a free port. `env` overrides the
 * settings here; `root` is another built checkout of this repository whose plugin is used.
 */
export const startSite = async ({ smtpPort, env = {}, root = ownRoot }) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'member-invites-bench-'));
  Object.assign(process.env, {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: '0',
    PUBLIC_URL: 'https://bench.example.org',
    DATABASE_FILENAME: path.join(folder, 'site.db'),
    SERVE_ADMIN: 'false',
    SEED: 'false',
    STRAPI_TELEMETRY_DISABLED: 'true',
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(smtpPort),
    APP_KEYS: secret(),
    API_TOKEN_SALT: secret(),
    ADMIN_JWT_SECRET: secret(),
    TRANSFER_TOKEN_SALT: secret(),
    ENCRYPTION_KEY: secret(),
    JWT_SECRET: secret(),
    MEMBER_INVITES_CONFIG: '{}',
    ...env,
  });
  const playground = path.join(root, 'playground');
  const { createStrapi } = createRequire(path.join(playground, 'package.json'))('@strapi/strapi');
  const strapi = createStrapi({ appDir: playground, distDir: path.join(playground, 'dist') });
  for (const transport of strapi.log.transports) transport.silent = true;
  await strapi.load();
  await new Promise((resolve) => strapi.server.listen(0, '127.0.0.1', resolve));
  const { port } = strapi.server.httpServer.address();
  const stop = async () => {
    await strapi.destroy();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  return { strapi, url: `http://127.0.0.1:${port}`, stop };
};

/** Registers the first admin, who may do everything. */
export const adminToken = async (site) => {
  const login = {
    email: 'bench@example.org',
    password: `Bench-${randomBytes(8).toString('hex')}1`,
  };
  const answer = await fetch(`${site.url}/admin/register-admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...login, firstname: 'Bench', lastname: 'Mark' }),
  });
  return (await answer.json()).data.token;
};
