import * as cheerio from 'cheerio';
import { contentPolicy, renderJoinPage, type JoinView } from '../../../server/src/join';
import {
  joinPageSample,
  joinPageSamples,
  sampleApps,
  sampleFrame,
} from '../../support/join-page-samples';

const samples = joinPageSamples();
const load = (view: JoinView) => cheerio.load(renderJoinPage(view));
const textOf = (view: JoinView): string => load(view)('main').text();

describe.each(samples)('the page $name', ({ view }) => {
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
    expect(html).not.toMatch(/undefined|null|NaN|\[object/);
  });

  it('runs nothing of its own, loads at most its script and sends itself nowhere', () => {
    expect($('link, img, iframe, object, embed, base, meta[http-equiv]')).toHaveLength(0);
    const scripts = $('script');
    expect(scripts).toHaveLength($('input[type="password"]').length > 0 ? 1 : 0);
    scripts.each((_, script) => {
      expect($(script).attr()).toEqual({ src: '../join.js', defer: '' });
      expect($(script).text()).toBe('');
    });
    expect(contentPolicy(view).includes('script-src')).toBe(scripts.length > 0);
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

  it('names each thing once: ids, and what they refer to', () => {
    const ids = $('[id]')
      .map((_, element) => $(element).attr('id'))
      .get();
    expect(new Set(ids).size).toBe(ids.length);
    $('[aria-describedby]').each((_, element) => {
      for (const id of $(element).attr('aria-describedby')!.split(' ')) expect(ids).toContain(id);
    });
  });

  it('works without anything set', () => {
    const bare = load({
      ...view,
      organisation: '',
      supportAddress: '',
      privacyUrl: '',
      forgotPasswordUrl: '',
    });
    expect(bare('footer, header, a[href^="mailto:"]')).toHaveLength(0);
    expect(bare('main p').first().text()).not.toBe('');
  });

  it('shows a hostile name as text', () => {
    const name = '<script>alert(1)</script> {{words}} "\'&\r\nx\u0000';
    const hostile = load({ ...view, organisation: name });
    expect(hostile('script:not([src])')).toHaveLength(0);
    expect(hostile('header').text()).toContain('<script>alert(1)</script> {{words}} "\'& x');
  });
});

describe('the pages by state', () => {
  it('all say something different', () => {
    const faces = samples.filter(({ name, view }) => name === view.page);
    const headings = faces
      .filter(({ name }) => !/^sign(ed)?_in/.test(name))
      .map(({ view }) => load(view)('h1').text());
    expect(new Set(headings).size).toBe(headings.length);
  });

  it.each([
    ['expired', /expired.*ask Harbour Rowing Club for a new invitation/su],
    ['cancelled', /cancelled by Harbour Rowing Club.*ask for a new one/su],
    ['declined', /declined.*changed your mind/su],
    ['accepted', /joined already.*Sign in/su],
    ['replaced', /newer e-mail was sent to you on March 20.*look for it in your mailbox/su],
    ['replaced-on-its-way', /newer e-mail is on its way.*look for it in your mailbox/su],
    ['replaced-undelivered', /could not be delivered.*get in touch with Harbour Rowing Club/su],
    ['replaced-accepted', /joined already.*Sign in/su],
    ['replaced-closed', /no longer open either.*ask Harbour Rowing Club for a new/su],
    ['unknown', /do not know this link.*copy all of it/su],
    ['account_blocked', /blocked.*get in touch/su],
    ['wrong_account', /for a•••@example\.org.*sign out, then open the link/su],
    ['too_many', /too many attempts.*in 5 minutes/su],
    ['too_many-one-minute', /in 1 minute\./su],
    ['bad_form', /could not be read.*open the link in the e-mail again/su],
    ['trouble', /open the link again in a few minutes.*where things stand/su],
    ['decline_done', /closed.*change your mind/su],
    ['decline_closed', /no longer open.*Never invite me again.*go back/su],
    ['unsubscribe', /no more reminders or new invitations.*Stop these e-mails.*go back/su],
    ['unsubscribed', /no more of these e-mails.*still accept it.*get them again/su],
    ['sample', /preview or a test e-mail.*nothing you need to do/su],
  ] as const)('%s says what happened and what to do next', (name, words) => {
    expect(textOf(joinPageSample(name))).toMatch(words);
  });

  it('has forms only where there is something to answer', () => {
    const withForms = samples
      .filter(({ view }) => load(view)('form').length > 0)
      .map(({ name }) => name);
    expect(withForms).toEqual([
      'password',
      'password-consents',
      'password-consents-problems',
      'password-problems',
      'sign_in',
      'sign_in-problem',
      'sign_in_elsewhere',
      'signed_in',
      'signed_in-consents',
      'decline',
      'decline_closed',
      'unsubscribe',
      'expired-send',
      'expired-notify',
    ]);
  });

  it.each([
    ['expired-send', 'Send me a new link', /sent to the e-mail address that was invited/],
    ['expired-notify', 'Ask for a new link', /ask Harbour Rowing Club for a new one/],
  ] as const)('offers a new link as the settings say: %s', (name, button, words) => {
    const $ = load(joinPageSample(name));
    expect($('main form').attr()).toEqual({ method: 'post', action: './tok-en_1/renew' });
    expect($('main form').text().trim()).toBe(button);
    expect($('main p').text()).toMatch(words);
    expect($('input')).toHaveLength(0);
    expect($('footer a[href="mailto:help@harbour.example"]')).toHaveLength(1);
  });

  const targets = (view: JoinView) =>
    load(view)('main a')
      .map((_, anchor) => cheerio.load(anchor)('a').attr('href'))
      .get();

  it('links to the apps that are set, once joined', () => {
    const { webAppUrl, appStoreUrl, googlePlayUrl } = sampleApps;
    expect(targets(joinPageSample('done'))).toEqual([webAppUrl, appStoreUrl, googlePlayUrl]);
    const apps = { webAppUrl: '', appStoreUrl: 'javascript:alert(1)', googlePlayUrl };
    const view: JoinView = { ...sampleFrame, page: 'done', programs: [], apps };
    expect(targets(view)).toEqual([googlePlayUrl]);
  });

  it('leads who has joined already to sign in, to a new password and to the apps', () => {
    const $ = load(joinPageSample('accepted'));
    const labels = $('main a').map((_, anchor) => $(anchor).text());
    expect(labels.get()).toEqual([
      'Go to sign in',
      'I have forgotten my password',
      'Get the app on the App Store',
      'Get the app on Google Play',
    ]);
    const bare = { ...sampleFrame, forgotPasswordUrl: '', page: 'accepted' } as const;
    expect(targets(bare)).toEqual([]);
    expect(textOf(bare)).toContain('please get in touch with Harbour Rowing Club');
  });

  it('offers a new password beside the form that asks for the old one', () => {
    const forgot = 'a[href="https://harbour.example/forgot"]';
    expect(load(joinPageSample('sign_in'))(forgot)).toHaveLength(1);
    expect(load(joinPageSample('password'))(forgot)).toHaveLength(0);
  });

  it('says whether the address will be left alone', () => {
    const promise = 'You will not be invited again.';
    expect(textOf(joinPageSample('decline_done-for-good'))).toContain(promise);
    expect(textOf(joinPageSample('decline_done'))).not.toContain(promise);
  });

  it('leads back to the invitation only where it is open', () => {
    expect(load(joinPageSample('unsubscribed'))('main a').attr('href')).toBe('./');
    expect(load(joinPageSample('unsubscribed-closed'))('main a')).toHaveLength(0);
    expect(textOf(joinPageSample('unsubscribed-closed'))).not.toContain('stays open');
  });
});
