import fs from 'node:fs';
import path from 'node:path';
import { inviteAll } from '../support/invite';
import type { Office } from '../support/office';
import {
  anyAdmin,
  openPlayground,
  openPluginPage,
  signIn,
  type Credentials,
} from './support/panel';

let office: Office;
let admin: Credentials;

const textsIn = (language: string): Record<string, string> =>
  JSON.parse(
    fs.readFileSync(
      path.resolve(__dirname, `../../admin/src/translations/${language}.json`),
      'utf8',
    ),
  );

beforeAll(async () => {
  office = await openPlayground();
  await inviteAll(office, ['anna@words.test']);
  admin = await anyAdmin(office.site);
});

it.each(['fr', 'de', 'es', 'nl'])(
  'says everything in the language of the admin: %s',
  async (language) => {
    const texts = textsIn(language);
    const page = await signIn(office.site, admin);
    await page.addInitScript(`localStorage.setItem('strapi-admin-language', '${language}')`);
    const titles = {
      '': 'menu.members',
      '/invite': 'invite.title',
      '/pending': 'tab.pending',
      '/batches': 'tab.batches',
    };
    for (const [place, id] of Object.entries(titles)) {
      await openPluginPage(office.site, page, place);
      await page.getByRole('heading', { level: 1, name: texts[id] }).waitFor();
      // The panel shows the id of a missing text.
      const said = await page.locator('main').innerText();
      expect(said).not.toMatch(
        /\b(member-invites\.|(members|invite|pending|batches|state|booking)\.[a-z_]+)/,
      );
    }
    await openPluginPage(office.site, page);
    await page.getByText(texts['state.pending']!, { exact: true }).first().waitFor();
  },
);
