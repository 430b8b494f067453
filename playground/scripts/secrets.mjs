import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const envFile = path.resolve(fileURLToPath(import.meta.url), '..', '..', '.env');

const random = () => randomBytes(24).toString('base64url');

/** Makes a password. Strapi requires an upper-case letter, a lower-case letter and a digit in an admin's. */
const password = () => `Harbour-${randomBytes(9).toString('base64url')}-7`;

const makers = {
  APP_KEYS: () => [random(), random()].join(','),
  API_TOKEN_SALT: random,
  ADMIN_JWT_SECRET: random,
  TRANSFER_TOKEN_SALT: random,
  ENCRYPTION_KEY: random,
  JWT_SECRET: random,
  ADMIN_PASSWORD: password,
};

const read = () => {
  const text = fs.existsSync(envFile) ? fs.readFileSync(envFile, 'utf8') : '';
  const pairs = text.split('\n').flatMap((line) => {
    const [, name, value] = /^([A-Z_]+)=(.*)$/.exec(line.trim()) ?? [];
    return name && value ? [[name, value]] : [];
  });
  return { text, values: Object.fromEntries(pairs) };
};

/**
 * Creates the site's missing secrets and keeps them in `.env`, which is never committed. Existing ones stay.
 * Answers all of them by name.
 */
export const ensureSecrets = () => {
  const { text, values } = read();
  const missing = Object.keys(makers).filter((name) => !values[name]);
  if (missing.length === 0) return values;

  const made = Object.fromEntries(missing.map((name) => [name, makers[name]()]));
  const lines = Object.entries(made).map(([name, value]) => `${name}=${value}\n`);
  const separator = text === '' || text.endsWith('\n') ? '' : '\n';
  fs.writeFileSync(envFile, text + separator + lines.join(''), { mode: 0o600 });
  return { ...values, ...made };
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) ensureSecrets();
