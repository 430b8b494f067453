import fs from 'node:fs';
import path from 'node:path';
import { root, sourcesUnder } from './imports';

const server = sourcesUnder('server/src');

/** Lists the files of the server whose text matches. */
const filesWith = (pattern: RegExp): string[] =>
  server.filter((file) => pattern.test(fs.readFileSync(path.join(root, file), 'utf8'))).sort();

it('the state of a member is written in one file', () => {
  // Every other query of members refuses a state at compile time; see store/query.ts.
  expect(filesWith(/\bmembersWithState\b/)).toEqual([
    'server/src/store/member-state.ts',
    'server/src/store/query.ts',
  ]);
  expect(filesWith(/db\.query\(/)).toEqual(['server/src/store/query.ts']);
});

it('names of tables stand where the types are declared, and where the limiter counts', () => {
  const declared = /^server\/src\/content-types\//;
  const named = filesWith(/['"`](member_invites_|up_users|strapi_core_store)/);
  expect(named.filter((file) => !declared.test(file))).toEqual(['server/src/store/counters.ts']);
});

it('tables are queried by their names in the store alone', () => {
  const outside = filesWith(/\.getConnection\(/).filter((file) => !file.includes('/store/'));
  expect(outside).toEqual([]);
});

it('only the look-up of accounts, which compares what it finds, asks in any case', () => {
  // MySQL takes likeness for equality, and `$eqi` of Strapi before 5.51 is a LIKE with wildcards.
  expect(filesWith(/\$(eqi|nei)\b/)).toEqual(['server/src/accounts/named.ts']);
});

it('bodies of the panel are read where their rights are asked for', () => {
  const validated = filesWith(/\bvalidateBody\b/);
  const ofPanel = /^server\/src\/controllers\/admin\//;
  expect(validated.filter((file) => ofPanel.test(file))).toEqual([
    'server/src/controllers/admin/read-body.ts',
  ]);
});
