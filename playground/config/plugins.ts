import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];

/**
 * Finds the plugin, which is the folder above this site. Strapi reads this file both as TypeScript (to build
 * the panel) and compiled in dist/config/ (to run), so the folder is searched for instead of written as a
 * relative path.
 */
const pluginRoot = (from = __dirname): string => {
  const manifest = path.join(from, 'package.json');
  if (fs.existsSync(manifest)) {
    const { name } = JSON.parse(fs.readFileSync(manifest, 'utf8')) as { name?: string };
    if (name === 'strapi-plugin-member-invites') return from;
  }
  const above = path.dirname(from);
  if (above === from) throw new Error('The playground must stand inside the plugin it shows.');
  return pluginRoot(above);
};

/**
 * `MEMBER_INVITES_CONFIG` (JSON) is merged into the plugin's config. The tests use it to set
 * what a site would write here, e.g. `{"cron":{"enabled":false},"worker":{"maxAttempts":2}}`.
 * `MEMBER_INVITES_LETTERS` is a file whose exports are letters of the site's own.
 */
const memberInvitesConfig = (env: Env) => ({
  ...(env('PUBLIC_URL') && { publicUrl: env('PUBLIC_URL') }),
  ...(env('MEMBER_INVITES_LETTERS') && {
    letters: createRequire(__filename)(env('MEMBER_INVITES_LETTERS', '')) as object,
  }),
  ...(env.json('MEMBER_INVITES_CONFIG', {}) as Record<string, unknown>),
});

const smtp = (env: Env) => ({
  host: env('SMTP_HOST', '127.0.0.1'),
  port: env.int('SMTP_PORT', 1025),
  ignoreTLS: true,
  ...(env('SMTP_USER') && { auth: { user: env('SMTP_USER'), pass: env('SMTP_PASS', '') } }),
});

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  'member-invites': {
    enabled: true,
    resolve: pluginRoot(),
    config: memberInvitesConfig(env),
  },
  // GraphQL is off unless `GRAPHQL=true`, as its tests start the site.
  graphql: { enabled: env.bool('GRAPHQL', false) },
  'users-permissions': {
    config: {
      jwtSecret: env('JWT_SECRET'),
      jwtManagement: env('JWT_MANAGEMENT', 'legacy-support'),
    },
  },
  email: {
    config: {
      provider: 'nodemailer',
      providerOptions: smtp(env),
      settings: {
        defaultFrom: env('MAIL_FROM', 'invitations@playground.test'),
        defaultReplyTo: env('MAIL_FROM', 'invitations@playground.test'),
      },
    },
  },
});
