import * as cheerio from 'cheerio';

import {
  invitationLetter,
  noticeLetter,
  reminderLetter,
  renderLetter,
  senderOf,
  welcomeLetter,
} from '../../../server/src/letters';
import { invitation, link, organisation } from './samples';

const welcomeSettings = {
  enabled: true,
  subject: '',
  text: '',
  appStoreUrl: '',
  googlePlayUrl: '',
  webAppUrl: '',
};

const welcome = {
  settings: { organisation, welcomeLetter: welcomeSettings },
  member: { firstName: 'Alice', lastName: null },
  programs: [{ name: 'Evening rowing' }],
  language: null,
};

describe('a welcome letter', () => {
  it('welcomes, and says what the member has access to', () => {
    const { subject, text, html } = renderLetter(welcomeLetter(welcome));
    expect(subject).toBe('Welcome to Harbour Rowing Club');
    expect(text).toContain('Hello Alice,');
    expect(text).toContain('You have access to\n- Evening rowing');
    expect(cheerio.load(html)('a')).toHaveLength(0);
  });

  it('links to the apps that are set, and to no other', () => {
    const own = {
      ...welcomeSettings,
      webAppUrl: 'https://app.example.org',
      appStoreUrl: 'javascript:alert(1)',
      googlePlayUrl: 'https://play.google.com/store/apps/details?id=x&hl=en',
    };
    const { html, text } = renderLetter(
      welcomeLetter({ ...welcome, settings: { organisation, welcomeLetter: own } }),
    );
    const $ = cheerio.load(html);
    const targets = $('a').map((_, anchor) => $(anchor).attr('href'));
    expect(targets.get()).toEqual([own.webAppUrl, own.googlePlayUrl]);
    expect(text).toContain(`Get the app on Google Play\n${own.googlePlayUrl}`);
  });

  it('uses the admin’s own words', () => {
    const own = { ...welcomeSettings, subject: 'Hi {{name}}', text: 'Enjoy {{program}}.\n\nBye' };
    const { subject, text } = renderLetter(
      welcomeLetter({ ...welcome, settings: { organisation, welcomeLetter: own } }),
    );
    expect(subject).toBe('Hi Alice');
    expect(text).toContain('Enjoy Evening rowing.\n\nBye');
  });
});

describe('a notice to the organisation', () => {
  const notice = {
    organisation: 'Harbour Rowing Club',
    batch: { createdAt: new Date('2026-03-21T10:00:00Z'), total: 200 },
    problems: [
      {
        email: 'bob@exmaple.org',
        reason: '550 5.1.1 <img src=x onerror=alert(1)>\r\nuser unknown',
      },
      { email: 'eve@example.org', reason: '' },
    ],
    more: 3,
    language: 'en',
  };

  it('lists the addresses with what the far end answered, as text', () => {
    const { subject, text, html } = renderLetter(noticeLetter(notice));
    expect(subject).toBe('5 letters could not be delivered');
    expect(text).toContain(
      '- bob@exmaple.org: 550 5.1.1 <img src=x onerror=alert(1)> user unknown',
    );
    expect(text).toContain('- eve@example.org\n');
    expect(text).toContain('and 3 more');
    expect(text).toContain('200 addresses from March 21, 2026 at 10:00 AM UTC');
    expect(cheerio.load(html)('img, a')).toHaveLength(0);
  });

  it('speaks of one letter where it is one', () => {
    const { subject, text } = renderLetter(
      noticeLetter({ ...notice, problems: notice.problems.slice(0, 1), more: 0 }),
    );
    expect(subject).toBe('1 letter could not be delivered');
    expect(text).not.toContain('more,');
  });
});

describe('the sender', () => {
  const site = 'Site <no-reply@site.example>';
  it.each([
    ['Harbour', '', site, '"Harbour" <no-reply@site.example>'],
    [
      'Harbour',
      'Marit of Harbour',
      'no-reply@site.example',
      '"Marit of Harbour" <no-reply@site.example>',
    ],
    ['A "b" \\ c', '', site, '"A \\"b\\" \\\\ c" <no-reply@site.example>'],
    ['A\r\nBcc: x@y.example', '', site, '"A Bcc: x@y.example" <no-reply@site.example>'],
    ['x@evil.example, y', '', site, '"x@evil.example, y" <no-reply@site.example>'],
    ['Müller & Søn', '', site, '"Müller & Søn" <no-reply@site.example>'],
    ['', ' ', site, undefined],
    ['Harbour', '', undefined, undefined],
    ['Harbour', '', 'a@x.example, b@x.example', undefined],
    ['Harbour', '', 'a@x.example\r\nBcc: b@x.example', undefined],
  ])('named %j / %j at %j is %j', (name, fromName, defaultFrom, from) => {
    const sender = senderOf({ organisation: { name, fromName, replyTo: '' }, defaultFrom });
    expect(sender.from).toBe(from);
    expect(sender).not.toHaveProperty('replyTo');
  });

  it.each([
    ['office@harbour.example', 'office@harbour.example'],
    [' office@harbour.example ', 'office@harbour.example'],
    ['a@x.example, b@x.example', undefined],
    ['a@x.example\r\nBcc: b@x.example', undefined],
    ['Office <a@x.example>', undefined],
    ['', undefined],
  ])('answers to %j go to %j', (replyTo, expected) => {
    const sender = senderOf({
      organisation: { name: 'H', fromName: '', replyTo },
      defaultFrom: site,
    });
    expect(sender.replyTo).toBe(expected);
  });
});

describe('a reminder', () => {
  it('is the letter of the invitation once more, and begins with its end', () => {
    const [first, second] = [invitationLetter(invitation), reminderLetter(invitation)].map(
      (content) => renderLetter(content),
    );
    expect(second!.subject).toBe(`Reminder: ${first!.subject}`);
    expect(second!.text).toContain(
      'Your invitation from Harbour Rowing Club is still open. It ends on March 28, 2026 at 10:53 PM UTC.',
    );
    expect(cheerio.load(second!.html)('a').first().attr('href')).toBe(link);
  });
});
