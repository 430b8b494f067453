import * as cheerio from 'cheerio';

import { invitationLetter, renderLetter } from '../../../server/src/letters';
import { invitation, invitationSettings, link, literalWordings, organisation } from './samples';

const withOrganisation = (parts: Partial<typeof organisation>) => ({
  ...invitation,
  settings: { ...invitation.settings, organisation: { ...organisation, ...parts } },
});

const withSettings = (parts: Partial<typeof invitationSettings>) => ({
  ...invitation,
  settings: { ...invitation.settings, invitationLetter: { ...invitationSettings, ...parts } },
});

const render = (input: typeof invitation) => renderLetter(invitationLetter(input));

describe('an invitation', () => {
  it('says who invites, what to do, until when, and that it may be ignored', () => {
    const { subject, text, html } = render(invitation);
    expect(subject).toBe('Your invitation to join Harbour Rowing Club');
    expect(text).toContain('Hello Alice,');
    expect(text).toContain('Harbour Rowing Club');
    expect(text).toContain('choose a password');
    expect(text).toContain(`\n\n${link}\n\n`);
    expect(text).toContain('This link works until March 28, 2026 at 10:53 PM UTC.');
    expect(text).toContain('ignore it');
    expect(cheerio.load(html)('a')).toHaveLength(1);
  });

  it('says whom to ask and how data is treated, where that is set', () => {
    const { text, html } = render(
      withOrganisation({ supportAddress: 'help@example.org', privacyUrl: 'https://example.org/p' }),
    );
    expect(text).toContain('Questions? Write to help@example.org');
    expect(cheerio.load(html)('a[href="mailto:help@example.org"]')).toHaveLength(1);
    expect(cheerio.load(html)('a[href="https://example.org/p"]')).toHaveLength(1);
  });

  it('names the program', () => {
    const { subject, text } = render({ ...invitation, program: { name: 'Evening rowing' } });
    expect(subject).toContain('Evening rowing');
    expect(text).toContain('It gives you access to Evening rowing.');
  });

  it('names the program beside the admin’s own text, once', () => {
    const program = { name: 'Evening rowing' };
    const named = { ...withSettings({ text: 'Come to {{program}}!' }), program };
    const unnamed = { ...withSettings({ text: 'Come along!' }), program };
    expect(render(named).text).not.toContain('It gives you access');
    expect(render(unnamed).text).toContain('Come along!\n\nIt gives you access to Evening rowing.');
  });

  it.each([
    [
      'the batch',
      { subject: 'Of the batch', buttonText: 'Batch', message: null },
      'Of the batch',
      'Batch',
    ],
    ['the setting', { subject: null, buttonText: ' ', message: null }, 'Of the setting', 'Setting'],
  ])('uses the wording of %s before what comes after it', (_of, wording, subject, button) => {
    const input = {
      ...withSettings({ subject: 'Of the setting', buttonText: 'Setting' }),
      wording,
    };
    const rendered = render(input);
    expect(rendered.subject).toBe(subject);
    expect(cheerio.load(rendered.html)('a').text().trim()).toBe(button);
  });

  it('says the message of the batch in addition, set apart', () => {
    const { text } = render({
      ...withSettings({ text: 'The usual text.' }),
      wording: { subject: null, buttonText: null, message: 'See you there!\n\nMarit' },
    });
    expect(text).toContain('The usual text.');
    expect(text).toContain('A note from Harbour Rowing Club\n\nSee you there!\n\nMarit');
  });

  it('fills the four placeholders, in one pass', () => {
    const { text } = render({
      ...withSettings({
        text: '{{name}} / {{ organisation }} / {{program}} / {{expires}} / {{link}} / {{ constructor }}',
      }),
      member: { firstName: '{{organisation}}', lastName: '$&' },
      program: { name: '{{name}}' },
    });
    expect(text).toContain(
      '{{organisation}} $& / Harbour Rowing Club / {{name}} / March 28, 2026 at 10:53 PM UTC / {{link}} / {{ constructor }}',
    );
  });

  it('closes up where a value is missing', () => {
    const { text } = render({
      ...withSettings({ heading: 'Hello {{name}}, join {{program}} now' }),
      member: { firstName: null, lastName: '  ' },
    });
    expect(text).toContain('Hello, join now');
    expect(text).toContain('\n\nHello,\n\n');
  });

  it.each(literalWordings)('shows %j as typed, in the admin’s wording and in names', (wording) => {
    const { html, text, subject } = render({
      ...withOrganisation({ name: wording }),
      wording: { subject: wording, buttonText: wording, message: wording },
      member: { firstName: wording, lastName: wording },
      program: { name: wording },
    });
    const shown = wording.replace(/\s+/gu, ' ');
    expect(subject).toBe(shown);
    expect(text).toContain(`Hello ${shown},`);
    const $ = cheerio.load(html);
    expect($('a')).toHaveLength(1);
    expect($('a').attr('href')).toBe(link);
    expect($('body').text()).toContain(`Hello ${shown},`);
  });

  it('stays a whole sentence without a name for the organisation', () => {
    const { subject, text } = render(withOrganisation({ name: ' ' }));
    expect(subject).toBe('Your invitation to join us');
    expect(text.startsWith('You are invited to join us\n')).toBe(true);
    expect(text.endsWith('Kind regards\n')).toBe(true);
  });

  it.each([
    ['en', undefined, 'en', 'March 28, 2026 at 10:53 PM UTC'],
    ['en-GB', undefined, 'en-GB', '28 March 2026 at 22:53 UTC'],
    ['de', undefined, 'en', 'March 28, 2026 at 10:53 PM UTC'],
    ['not a language', undefined, 'en', 'March 28, 2026 at 10:53 PM UTC'],
    ['constructor', undefined, 'en', 'March 28, 2026 at 10:53 PM UTC'],
    [null, undefined, 'en', 'March 28, 2026 at 10:53 PM UTC'],
    ['en', 'Pacific/Kiritimati', 'en', 'March 29, 2026 at 12:53 PM GMT+14'],
    ['en', 'No/Where', 'en', 'March 28, 2026 at 10:53 PM UTC'],
  ])('in language %j and zone %j is all in %j, until %j', (language, timeZone, lang, date) => {
    const { html, text } = render({ ...invitation, language, timeZone });
    expect(cheerio.load(html)('html').attr('lang')).toBe(lang);
    expect(text).toContain(`until ${date}.`);
  });
});
