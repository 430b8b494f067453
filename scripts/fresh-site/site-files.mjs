import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { inPlayground } from '../setup/paths.mjs';

/** Strapi merges this over the template's config/plugins, which stays as create-strapi-app wrote it. */
const pluginsOverlay = `import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  'member-invites': {
    enabled: true,
    config: {
      publicUrl: env('PUBLIC_URL'),
      cron: { enabled: true, expire: env('EXPIRE', '*/5 * * * *') },
    },
  },
  email: {
    config: {
      provider: 'nodemailer',
      providerOptions: { host: '127.0.0.1', port: env.int('SMTP_PORT', 25), ignoreTLS: true },
      settings: { defaultFrom: 'club@example.org', defaultReplyTo: 'club@example.org' },
    },
  },
});
`;

const secret = () => randomBytes(16).toString('base64');

/** Writes the .env that create-strapi-app writes for SQLite. */
const dotEnv = () =>
  [
    `APP_KEYS=${[secret(), secret(), secret(), secret()].join(',')}`,
    `API_TOKEN_SALT=${secret()}`,
    `ADMIN_JWT_SECRET=${secret()}`,
    `JWT_SECRET=${secret()}`,
    `TRANSFER_TOKEN_SALT=${secret()}`,
    `ENCRYPTION_KEY=${secret()}`,
    'DATABASE_CLIENT=sqlite',
    'DATABASE_FILENAME=.tmp/data.db',
    '',
  ].join('\n');

/** The playground's booking API with its mutation, its extension of the member and its sample programs. */
const ownSources = ['api', 'extensions', 'seed', 'booking-mutation.ts', 'index.ts'];

/** Turns the template into a site that invites members, with config, secrets and a booking API. */
export const writeSiteFiles = (folder) => {
  const overlay = path.join(folder, 'config', 'env', 'development', 'plugins.ts');
  fs.mkdirSync(path.dirname(overlay), { recursive: true });
  fs.writeFileSync(overlay, pluginsOverlay);
  fs.writeFileSync(path.join(folder, '.env'), dotEnv());
  for (const source of ownSources) {
    fs.cpSync(inPlayground('src', source), path.join(folder, 'src', source), { recursive: true });
  }
};
