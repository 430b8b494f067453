import * as cheerio from 'cheerio';

import { renderJoinPage, type JoinView } from '../../../server/src/pages';

const offer = {
  organisation: 'Harbour Rowing Club',
  maskedEmail: 'a••••@example.org',
  programs: [{ name: 'Evening rowing' }],
  expiresAt: new Date('2026-03-28T22:53:40Z'),
  declineAction: './tok-en_1/decline',
};
const load = (view: JoinView) => cheerio.load(renderJoinPage(view));

/** What a browser would send of a form. */
const fieldsOf = ($: cheerio.CheerioAPI, form: string) =>
  $(`${form} [name]`)
    .map((_, field) => $(field).attr('name') ?? '')
    .get();

describe('the form to join', () => {
  it('asks for a new password twice and posts to its own address', () => {
    const $ = load({ ...offer, page: 'password' });
    const form = $('form').first();
    expect(form.attr('action')).toBeUndefined();
    expect(fieldsOf($, 'main > form')).toEqual(['password', 'passwordConfirmation']);
    expect($('input[autocomplete="new-password"][type="password"][required]')).toHaveLength(2);
  });

  it('asks an account’s holder for its password once', () => {
    const $ = load({ ...offer, page: 'sign_in' });
    expect(fieldsOf($, 'main > form')).toEqual(['password']);
    expect($('input[autocomplete="current-password"][required]')).toHaveLength(1);
  });

  it('asks nobody for a password who has none', () => {
    const $ = load({ ...offer, page: 'sign_in_elsewhere', signInUrl: 'javascript:alert(1)' });
    expect($('main > form, input[type="password"], main a')).toHaveLength(0);
  });

  it.each(['password', 'sign_in'] as const)('labels every field of %s', (page) => {
    const $ = load({ ...offer, page });
    $('main > form [name]').each((_, field) => {
      expect($(`label[for="${$(field).attr('id')}"]`).text()).not.toBe('');
    });
  });

  it('gives password managers a user name field that sends and tells nothing', () => {
    const field = load({ ...offer, page: 'password' })('input[autocomplete="username"]');
    expect(field).toHaveLength(1);
    expect(field.attr('name')).toBeUndefined();
    expect(field.attr('value')).toBeUndefined();
    expect(field.attr('hidden')).toBeDefined();
  });

  it('says for whom, what for and until when', () => {
    const text = load({ ...offer, page: 'password' })('main').text();
    expect(text).toContain('a••••@example.org');
    expect(text).toContain('Evening rowing');
    expect(text).toContain('until March 28, 2026 at 10:53 PM UTC');
    expect(load({ ...offer, page: 'password', expiresAt: null })('main').text()).not.toContain(
      'until',
    );
  });

  it('ties each problem to its field, aloud', () => {
    const $ = load({
      ...offer,
      page: 'password',
      problems: {
        password: { text: 'No <b>spaces</b>, please.' },
        passwordConfirmation: 'passwords_differ',
        form: { text: 'Please try again.' },
      },
    });
    expect($('title').text()).toMatch(/^Please check: /u);
    expect($('[role="alert"]')).toHaveLength(3);
    for (const name of ['password', 'passwordConfirmation']) {
      const field = $(`#${name}`);
      expect(field.attr('aria-invalid')).toBe('true');
      const described = (field.attr('aria-describedby') ?? '').split(' ');
      expect(described).toContain(`${name}-problem`);
      for (const id of described) expect($(`#${id}`)).toHaveLength(1);
      expect(field.attr('value')).toBeUndefined();
    }
    expect($('#password-problem').text()).toBe('No <b>spaces</b>, please.');
  });

  it('marks nothing where nothing is wrong', () => {
    const $ = load({ ...offer, page: 'password' });
    expect($('[role="alert"], [aria-invalid]')).toHaveLength(0);
    expect($('title').text()).not.toContain('check');
  });
});

describe('the form to decline', () => {
  it.each(['password', 'sign_in', 'sign_in_elsewhere'] as const)('is offered on %s', (page) => {
    const $ = load({ ...offer, page });
    const form = $('details form');
    expect(form.attr('action')).toBe('./tok-en_1/decline');
    expect(form.find('input[type="checkbox"]').attr()).toMatchObject({
      name: 'forGood',
      value: 'true',
    });
    expect(form.find('[checked]')).toHaveLength(0);
    expect($('summary').text()).toBe('No, thank you');
  });
});
