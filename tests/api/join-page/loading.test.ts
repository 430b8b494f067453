import * as cheerio from 'cheerio';
import { inviteOne, type Invited } from '../../support/invite';
import { officeForTests } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';

const base = '/api/member-invites';

describe('what the join pages load', () => {
  const office = officeForTests();
  let invited: Invited;

  beforeAll(async () => {
    invited = await inviteOne(office, 'alice@members.test');
    await untilLettersSettled(office.site.strapi);
  });

  const open = (path: string) => office.site.request.get(path);
  const join = (more = '') => `${base}/join/${invited.token}${more}`;

  it('is a script, the same for everybody, which caches may keep', async () => {
    const { status, headers, text } = await open(`${base}/join.js`);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers['cache-control']).toBe('public, max-age=86400');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(() => new Function(text)).not.toThrow();
  });

  it.each(['', '/', '.'])('is found from the page, however its address ends: %j', async (end) => {
    const { text } = await open(join(end)).expect(200);
    const source = cheerio.load(text)('script').attr('src');
    expect(new URL(source!, office.site.url + join(end)).pathname).toBe(`${base}/join.js`);
  });

  it('is nothing on a page that asks for no password', async () => {
    for (const path of [join('/decline'), `${base}/join/sample`]) {
      const { text, headers } = await open(path).expect(200);
      expect(text).not.toMatch(/<script|src=/);
      expect(headers['content-security-policy']).not.toContain('script-src');
      expect(headers['content-security-policy']).not.toContain('img-src');
    }
  });

  it('is the logo of the organisation as well, from its own place only', async () => {
    const logoUrl = 'https://cdn.harbour.test/logo.svg';
    const organisation = { name: 'Harbour Club', logoUrl, colour: '#ffd400' };
    await office.site.settings.update({ organisation });
    const { text, headers } = await open(join()).expect(200);
    const $ = cheerio.load(text);
    expect($('header img').attr()).toEqual({ src: logoUrl, alt: '' });
    expect($('header').text()).toBe('Harbour Club');
    expect($('style').text()).toContain('--button: #ffd400; --on-button: #000000;');
    expect(headers['content-security-policy']!.split('; ')).toContain(
      'img-src https://cdn.harbour.test',
    );
  });
});
