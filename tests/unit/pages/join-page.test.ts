import * as cheerio from 'cheerio';

import { renderJoinPage, type JoinView } from '../../../server/src/pages';

const frame = {
  organisation: 'Harbour Rowing Club',
  supportAddress: 'help@harbour.example',
  privacyUrl: 'https://harbour.example/privacy',
};
const offer = {
  ...frame,
  maskedEmail: 'a••••@example.org',
  programs: [{ name: 'Evening rowing' }, { name: 'Parking' }],
  expiresAt: new Date('2026-03-28T22:53:40Z'),
  declineAction: './tok-en_1/decline',
};
const apps = {
  webAppUrl: 'https://app.harbour.example',
  appStoreUrl: 'javascript:alert(1)',
  googlePlayUrl: 'https://play.google.com/x?a=1&b=2',
};

const views: Record<JoinView['page'], JoinView> = {
  password: { ...offer, page: 'password' },
  sign_in: { ...offer, page: 'sign_in' },
  sign_in_elsewhere: {
    ...offer,
    page: 'sign_in_elsewhere',
    signInUrl: 'https://harbour.example/in',
  },
  done: { ...frame, page: 'done', programs: offer.programs, apps },
  decline_done: { ...frame, page: 'decline_done', forGood: false },
  renew_done: { ...frame, page: 'renew_done', renewal: 'send' },
  accepted: { ...frame, page: 'accepted', apps },
  too_many: { ...frame, page: 'too_many', retryInMinutes: 4.2 },
  expired: { ...frame, page: 'expired' },
  cancelled: { ...frame, page: 'cancelled' },
  declined: { ...frame, page: 'declined' },
  replaced: { ...frame, page: 'replaced' },
  unknown: { ...frame, page: 'unknown' },
  account_blocked: { ...frame, page: 'account_blocked' },
  trouble: { ...frame, page: 'trouble' },
};
const pages = Object.entries(views);

describe.each(pages)('the page %s', (_page, view) => {
  const html = renderJoinPage(view);
  const $ = cheerio.load(html);

  it('is a whole document with language, title and one heading', () => {
    expect(html.startsWith('<!doctype html>')).toBe(true);
    expect($('html').attr('lang')).toBe('en');
    expect($('title').text()).toContain($('h1').text());
    expect($('title').text()).toContain('Harbour Rowing Club');
    expect($('h1')).toHaveLength(1);
    expect($('meta[name="viewport"]').attr('content')).toBe('width=device-width, initial-scale=1');
    expect(html).not.toContain('{{');
  });

  it('runs no script, loads nothing and sends itself nowhere', () => {
    expect($('script, link, img, iframe, object, embed, base, meta[http-equiv]')).toHaveLength(0);
    expect(html).not.toMatch(/@import|url\(|javascript:|\son\w+=/iu);
    $('form').each((_, form) => {
      expect($(form).attr('method')).toBe('post');
      expect($(form).find('button[type="submit"]')).toHaveLength(1);
    });
  });

  it('says whom to write to', () => {
    expect($('a[href="mailto:help@harbour.example"]')).toHaveLength(1);
    expect($('a[href="https://harbour.example/privacy"]')).toHaveLength(1);
  });

  it('works without anything set, and in a language nobody speaks here', () => {
    const bare = cheerio.load(
      renderJoinPage({
        ...view,
        organisation: '',
        supportAddress: '',
        privacyUrl: '',
        language: 'xx',
      }),
    );
    expect(bare('html').attr('lang')).toBe('en');
    expect(bare('footer, header, a[href^="mailto:"]')).toHaveLength(0);
    expect(bare('main p').first().text()).not.toBe('');
  });

  it('shows a hostile name as text', () => {
    const name = '<script>alert(1)</script> {{words}} "\'&\r\nx\u0000';
    const hostile = cheerio.load(renderJoinPage({ ...view, organisation: name }));
    expect(hostile('script')).toHaveLength(0);
    expect(hostile('header').text()).toContain('<script>alert(1)</script> {{words}} "\'& x');
  });
});

describe('the pages by state', () => {
  it('all say something different', () => {
    const headings = pages
      .filter(([page]) => !page.startsWith('sign_in'))
      .map(([, view]) => cheerio.load(renderJoinPage(view))('h1').text());
    expect(new Set(headings).size).toBe(headings.length);
  });

  it.each([
    ['expired', /expired.*ask Harbour Rowing Club for a new invitation/su],
    ['cancelled', /cancelled by Harbour Rowing Club.*ask for a new one/su],
    ['declined', /declined.*changed your mind/su],
    ['accepted', /joined already.*Sign in/su],
    ['replaced', /newer letter.*look for that letter/su],
    ['unknown', /do not know this link.*copy it as a whole/su],
    ['account_blocked', /blocked.*get in touch/su],
    ['too_many', /too many attempts.*in 5 minutes/su],
    ['trouble', /your link still works.*in a few minutes/su],
  ] as const)('%s says what happened and what to do next', (page, words) => {
    expect(cheerio.load(renderJoinPage(views[page]))('main').text()).toMatch(words);
  });

  it('has forms only where there is something to answer', () => {
    const withForms = pages
      .filter(([, view]) => cheerio.load(renderJoinPage(view))('form').length > 0)
      .map(([page]) => page);
    expect(withForms).toEqual(['password', 'sign_in', 'sign_in_elsewhere']);
  });

  it.each([
    ['send', 'Send me a new link', /sent to the email address that was invited/],
    ['notify', 'Ask for a new link', /ask Harbour Rowing Club for a new one/],
  ] as const)('offers a new link as the settings say: %s', (renewal, button, words) => {
    const view: JoinView = { ...frame, page: 'expired', renew: { renewal, action: './t/renew' } };
    const $ = cheerio.load(renderJoinPage(view));
    expect($('main form').attr()).toEqual({ method: 'post', action: './t/renew' });
    expect($('main form').text().trim()).toBe(button);
    expect($('main p').text()).toMatch(words);
    expect($('input')).toHaveLength(0);
    expect($('footer a[href="mailto:help@harbour.example"]')).toHaveLength(1);
    const done = cheerio.load(renderJoinPage({ ...frame, page: 'renew_done', renewal }));
    expect(done('form')).toHaveLength(0);
  });

  it('links to the apps that are set, once joined', () => {
    for (const page of ['done', 'accepted'] as const) {
      const $ = cheerio.load(renderJoinPage(views[page]));
      const targets = $('main a').map((_, anchor) => $(anchor).attr('href'));
      expect(targets.get()).toEqual([apps.webAppUrl, apps.googlePlayUrl]);
    }
  });

  it('says whether the address will be left alone', () => {
    const text = (forGood: boolean) =>
      cheerio
        .load(renderJoinPage({ ...frame, page: 'decline_done', forGood }))('main')
        .text();
    expect(text(true)).toContain('You will not be invited again.');
    expect(text(false)).not.toContain('You will not be invited again.');
  });
});
