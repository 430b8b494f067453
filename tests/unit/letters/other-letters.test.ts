import * as cheerio from 'cheerio';

import {
  sampleLetter,
  senderOf,
  standardLetter,
  type LetterData,
} from '../../../server/src/mail/letters';
import { invitation, link, organisation } from './samples';

const frame = { language: 'en' as const, organisation };
const member = { email: 'alice@example.org', firstName: 'Alice', lastName: null };

const hrefs = (html: string): string[] => {
  const $ = cheerio.load(html);
  return $('a')
    .map((_, anchor) => $(anchor).attr('href'))
    .get();
};

const welcome: LetterData['welcome'] = {
  ...frame,
  member,
  programs: [{ name: 'Evening rowing' }],
  texts: { subject: '', text: '' },
  webAppUrl: '',
  appStoreUrl: '',
  googlePlayUrl: '',
};

describe('a welcome letter', () => {
  const render = (data: typeof welcome) => standardLetter({ name: 'welcome', data });

  it('welcomes, and says what the member has access to and how to sign in', () => {
    const { subject, text, html } = render(welcome);
    expect(subject).toBe('Welcome to Harbour Rowing Club');
    expect(text).toContain('Hello Alice,');
    expect(text).toContain('You have access to\n- Evening rowing');
    expect(text).toContain(
      'sign in with your e-mail address, alice@example.org, and your password',
    );
    expect(hrefs(html)).toEqual([]);
  });

  it('links to the apps that are set, and to no other', () => {
    const googlePlayUrl = 'https://play.google.com/store/apps/details?id=x&hl=en';
    const apps = {
      webAppUrl: 'https://app.example.org',
      appStoreUrl: 'javascript:alert(1)',
      googlePlayUrl,
    };
    const { html, text } = render({ ...welcome, ...apps });
    expect(hrefs(html)).toEqual([apps.webAppUrl, googlePlayUrl]);
    expect(text).toContain('This is where you sign in:\n\nhttps://app.example.org\n\n');
    expect(text).toContain(`Get the app on Google Play\n${googlePlayUrl}`);
  });

  it('uses the admin’s own words', () => {
    const texts = { subject: 'Hi {{name}}', text: 'Enjoy {{program}}.\n\nBye' };
    const { subject, text } = render({ ...welcome, texts });
    expect(subject).toBe('Hi Alice');
    expect(text).toContain('Enjoy Evening rowing.\n\nBye');
  });
});

describe('a receipt', () => {
  const receipt = { ...frame, member, setAt: new Date('2026-03-21T10:00:00Z') };

  it('says when a password was set, for whom, and what to do if it was somebody else', () => {
    const forgotPasswordUrl = 'https://app.example.org/forgot';
    const { text, html } = standardLetter({
      name: 'receipt',
      data: { ...receipt, organisation: { ...organisation, forgotPasswordUrl } },
    });
    expect(text).toContain('On March 21, 2026 at 10:00 AM UTC the invitation');
    expect(text).toContain('alice@example.org');
    expect(text).toContain('If it was not you');
    expect(text).toContain(`Set a new password\n${forgotPasswordUrl}\n`);
    expect(hrefs(html)).toEqual([forgotPasswordUrl]);
  });

  it('holds no link where the site has no page for it', () => {
    expect(hrefs(standardLetter({ name: 'receipt', data: receipt }).html)).toEqual([]);
  });
});

describe('a notice to the organisation', () => {
  const notice: LetterData['notice'] = {
    ...frame,
    batch: { createdAt: new Date('2026-03-21T10:00:00Z'), total: 200 },
    problems: [
      {
        email: 'bob@exmaple.org',
        reason: '550 5.1.1 <img src=x onerror=alert(1)>\r\nuser unknown',
      },
      { email: 'eve@example.org', reason: '' },
    ],
    more: 3,
    panelUrl: 'https://site.example/admin/plugins/member-invites/pending?view=problems',
  };
  const render = (data: typeof notice) => standardLetter({ name: 'notice', data });

  it('lists the addresses with what the far end answered, as text', () => {
    const { subject, text, html } = render(notice);
    expect(subject).toBe('5 e-mails could not be delivered');
    expect(text).toContain(
      '- bob@exmaple.org: 550 5.1.1 <img src=x onerror=alert(1)> user unknown',
    );
    expect(text).toContain('- eve@example.org\n');
    expect(text).toContain('and 3 more');
    expect(text).toContain(
      'On March 21, 2026 at 10:00 AM UTC, invitations were sent to 200 addresses.',
    );
    expect(cheerio.load(html)('img')).toHaveLength(0);
    expect(hrefs(html)).toEqual([notice.panelUrl]);
  });

  it('says what to do about each kind of trouble it lists, and of no other', () => {
    const { text } = render(notice);
    expect(text).toContain('look for a typing mistake');
    expect(text).toContain('In all other cases');
    expect(text).not.toContain('mailbox is full');
    expect(text).not.toContain('SPF');
  });

  it('speaks of one letter where it is one', () => {
    const { subject, text } = render({
      ...notice,
      problems: notice.problems.slice(0, 1),
      more: 0,
      panelUrl: null,
    });
    expect(subject).toBe('1 e-mail could not be delivered');
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
    const first = standardLetter({ name: 'invitation', data: invitation });
    const second = standardLetter({ name: 'reminder', data: invitation });
    expect(second.subject).toBe(`Reminder: ${first.subject}`);
    expect(second.text).toContain(
      'Your invitation from Harbour Rowing Club is still open. It expires on March 28, 2026 at 10:53 PM UTC.',
    );
    expect(hrefs(second.html)[0]).toBe(link);
  });
});

describe('a letter about a new link that is asked for', () => {
  it('says who asks, for which program, and where to invite them again', () => {
    const data = sampleLetter('renewalNotice', 'en');
    const { subject, text } = standardLetter({ name: 'renewalNotice', data });
    expect(subject).toBe('Alex Morgan is asking for a new invitation');
    expect(text).toContain(
      'The invitation to Evening rowing for Alex Morgan (alex@example.org) expired on',
    );
    expect(text).toContain(data.panelUrl);
  });
});
