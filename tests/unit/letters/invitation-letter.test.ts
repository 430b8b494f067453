import * as cheerio from 'cheerio';

import { standardLetter, type LetterData } from '../../../server/src/mail/letters';
import { invitation, link, literalWordings, organisation } from './samples';

type Data = LetterData['invitation'];

const withOrganisation = (parts: Partial<Data['organisation']>): Data => ({
  ...invitation,
  organisation: { ...organisation, ...parts },
});

const withTexts = (parts: Partial<Data['texts']>): Data => ({
  ...invitation,
  texts: { ...invitation.texts, ...parts },
});

const render = (data: Data) => standardLetter({ name: 'invitation', data });

const hrefs = (html: string): string[] => {
  const $ = cheerio.load(html);
  return $('a')
    .map((_, anchor) => $(anchor).attr('href'))
    .get();
};

describe('an invitation', () => {
  it('says who invites, what to do, until when, and that it may be ignored', () => {
    const { subject, text, html } = render(invitation);
    expect(subject).toBe('Your invitation to join Harbour Rowing Club');
    expect(text).toContain('Hello Alice,');
    expect(text).toContain('Harbour Rowing Club');
    expect(text).toContain('choose a password');
    expect(text).toContain(`\n\n${link}\n\n`);
    expect(text).toContain('This link works until March 28, 2026 at 10:53 PM UTC.');
    expect(text).toContain('This invitation was sent to alice@example.org by Harbour Rowing Club.');
    expect(hrefs(html)).toEqual([link, `${link}/decline`]);
  });

  it('names the person who invites, and lets them sign', () => {
    const { text } = render({ ...invitation, inviter: 'Marit  de Vries' });
    expect(text).toContain(
      'Marit de Vries has invited you to become a member of Harbour Rowing Club.',
    );
    expect(text).toContain('Kind regards,\nMarit de Vries\nHarbour Rowing Club\n');
  });

  it('offers a way out to who did not expect it', () => {
    const { text } = render(invitation);
    expect(text).toMatch(
      /Not expecting this\?.*\n\nOr tell us.*:\n\nDecline the invitation\n\S+\/decline\n/,
    );
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
    expect(text).toContain('Your membership gives you access to Evening rowing.');
  });

  it('says nothing of access where there is no program', () => {
    expect(render(invitation).text).not.toMatch(/access/);
    expect(render({ ...invitation, program: { name: ' ' } }).text).not.toMatch(/access/);
  });

  it('names a program that is called like a part of the organisation', () => {
    expect(render({ ...invitation, program: { name: 'Club' } }).text).toContain(
      'Your membership gives you access to Club.',
    );
  });

  it('names the program beside the admin’s own text, once', () => {
    const program = { name: 'Evening rowing' };
    const named = { ...withTexts({ text: 'Come to {{program}}!' }), program };
    const unnamed = { ...withTexts({ text: 'Come along!' }), program };
    expect(render(named).text).not.toContain('gives you access');
    expect(render(unnamed).text).toContain(
      'Come along!\n\nYour membership gives you access to Evening rowing.',
    );
  });

  it('says the message of the batch in addition, set apart', () => {
    const { text } = render({
      ...withTexts({ text: 'The usual text.' }),
      message: 'See you there!\n\nMarit',
    });
    expect(text).toContain('The usual text.');
    expect(text).toContain('A note from Harbour Rowing Club\n\nSee you there!\n\nMarit');
  });

  it('fills the four placeholders, in one pass', () => {
    const { text } = render({
      ...withTexts({
        text: '{{name}} / {{ organisation }} / {{program}} / {{expires}} / {{link}} / {{ constructor }}',
      }),
      member: { ...invitation.member, firstName: '{{organisation}}', lastName: '$&' },
      program: { name: '{{name}}' },
    });
    expect(text).toContain(
      '{{organisation}} $& / Harbour Rowing Club / {{name}} / March 28, 2026 at 10:53 PM UTC / {{link}} / {{ constructor }}',
    );
  });

  it('closes up where a value is missing', () => {
    const { text } = render({
      ...withTexts({ heading: 'Hello {{name}}, join {{program}} now' }),
      member: { ...invitation.member, firstName: null, lastName: '  ' },
    });
    expect(text).toContain('Hello, join now');
    expect(text).toContain('\n\nHello,\n\n');
  });

  it.each(literalWordings)('shows %j as typed, in the admin’s wording and in names', (wording) => {
    const { html, text, subject } = render({
      ...withOrganisation({ name: wording }),
      texts: {
        subject: wording,
        heading: wording,
        text: wording,
        buttonText: wording,
        benefits: [wording],
      },
      message: wording,
      inviter: wording,
      member: { email: wording, firstName: wording, lastName: wording },
      program: { name: wording },
    });
    const shown = wording.replace(/\s+/gu, ' ');
    expect(subject).toBe(shown);
    expect(text).toContain(`Hello ${shown},`);
    const $ = cheerio.load(html);
    expect(hrefs(html)).toEqual([link, `${link}/decline`]);
    expect($('body').text()).toContain(`Hello ${shown},`);
  });

  it('stays a whole sentence without a name for the organisation', () => {
    const { subject, text } = render(withOrganisation({ name: ' ' }));
    expect(subject).toBe('Your invitation to join our organisation');
    expect(text.startsWith('You are invited to join our organisation\n')).toBe(true);
    expect(text).toContain('\n\nKind regards\n\n');
  });

  it.each([
    ['en', 'UTC', 'until March 28, 2026 at 10:53 PM UTC.'],
    ['fr', 'UTC', 'jusqu’au 28 mars 2026 à 22:53 UTC.'],
    ['de', 'Europe/Berlin', 'bis zum 28. März 2026 um 23:53 MEZ.'],
    // Which of the two depends on the ICU of the Node it runs on.
    ['es', 'Europe/Madrid', /hasta el 28 de marzo de 2026(?:,| a las) 23:53 CET\./],
    ['nl', 'Europe/Amsterdam', 'tot 28 maart 2026 om 23:53 CET.'],
    ['en', 'Pacific/Kiritimati', 'until March 29, 2026 at 12:53 PM GMT+14.'],
    ['en', 'No/Where', 'until March 28, 2026 at 10:53 PM UTC.'],
  ] as const)('in %s with the clock of %s ends %s', (language, timeZone, end) => {
    const { html, text } = render({ ...withOrganisation({ timeZone }), language });
    expect(cheerio.load(html)('html').attr('lang')).toBe(language);
    expect(text).toEqual(
      typeof end === 'string' ? expect.stringContaining(end) : expect.stringMatching(end),
    );
  });
});
