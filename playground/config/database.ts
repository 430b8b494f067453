import path from 'node:path';
import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];

/** Configures SQLite. `DATABASE_FILENAME` is relative to the site's folder, or absolute. */
const sqlite = (env: Env, appDir: string) => ({
  client: 'sqlite',
  connection: { filename: path.resolve(appDir, env('DATABASE_FILENAME', '.tmp/data.db')) },
  useNullAsDefault: true,
});

const networked = (env: Env, client: 'postgres' | 'mysql', defaultPort: number) => ({
  client,
  connection: {
    host: env('DATABASE_HOST', '127.0.0.1'),
    port: env.int('DATABASE_PORT', defaultPort),
    database: env('DATABASE_NAME', 'strapi'),
    user: env('DATABASE_USERNAME', 'strapi'),
    password: env('DATABASE_PASSWORD', 'strapi'),
    ...(client === 'postgres' && { schema: env('DATABASE_SCHEMA', 'public') }),
  },
  pool: { min: env.int('DATABASE_POOL_MIN', 0), max: env.int('DATABASE_POOL_MAX', 10) },
});

export default ({ env }: Core.Config.Shared.ConfigParams) => {
  switch (env('DATABASE_CLIENT', 'sqlite')) {
    case 'postgres':
      return { connection: networked(env, 'postgres', 5432) };
    case 'mysql':
      return { connection: networked(env, 'mysql', 3306) };
    default:
      // Compiled, this file stands in dist/config/.
      return { connection: sqlite(env, path.resolve(__dirname, '..', '..')) };
  }
};
