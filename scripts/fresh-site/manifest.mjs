import fs from 'node:fs';
import path from 'node:path';

/**
 * Strapi's packages that create-strapi-app writes. It added `@strapi/database` later, because its templates
 * import it.
 */
const ofStrapi = [
  '@strapi/strapi',
  '@strapi/database',
  '@strapi/plugin-users-permissions',
  '@strapi/plugin-cloud',
];

/**
 * Packages to pin: Strapi's own packages require `^5.0.0` of these two, and npm would put a newer panel on an
 * older Strapi.
 */
const keptAtOneVersion = ['@strapi/admin', '@strapi/data-transfer'];

/** The provider that sends the plugin's letters. */
const forMail = '@strapi/provider-email-nodemailer';

/** Packages that create-strapi-app adds beside Strapi's own. */
const thirdParty = {
  'better-sqlite3': '12.8.0',
  react: '^18.0.0',
  'react-dom': '^18.0.0',
  'react-router-dom': '^6.30.3',
  'styled-components': '^6.0.0',
};

const devDependencies = {
  '@types/node': '^20',
  '@types/react': '^18',
  '@types/react-dom': '^18',
  typescript: '^5',
};

const atVersion = (names, version) => Object.fromEntries(names.map((name) => [name, version]));

/** Completes the template's package.json as create-strapi-app does, and adds the packed plugin. */
export const writeManifest = ({ folder, strapiVersion, tarball }) => {
  const file = path.join(folder, 'package.json');
  const manifest = {
    ...JSON.parse(fs.readFileSync(file, 'utf8')),
    name: 'fresh-site',
    private: true,
    version: '0.1.0',
    dependencies: {
      ...atVersion([...ofStrapi, ...keptAtOneVersion, forMail], strapiVersion),
      ...thirdParty,
      'strapi-plugin-member-invites': `file:${tarball}`,
    },
    devDependencies,
    strapi: { uuid: false },
  };
  fs.writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
};
