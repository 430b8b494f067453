import * as cheerio from 'cheerio';
import { renderJoinPage, type JoinView } from '../../../server/src/pages';
import { joinPageSample, sampleFrame, sampleOffer } from '../../support/join-page-samples';

const load = (view: JoinView) => cheerio.load(renderJoinPage(view));
const page = (name: string) => load(joinPageSample(name));

/** Lists the fields of a form that a browser would send. */
const fieldsOf = ($: cheerio.CheerioAPI, form: string) =>
  $(`${form} [name]`)
    .map((_, field) => $(field).attr('name') ?? '')
    .get();

describe('the form to join', () => {
  it('asks for a new password twice and posts to its own address', () => {
    const $ = page('password');
    const form = $('form').first();
    expect(form.attr('action')).toBeUndefined();
    expect(fieldsOf($, 'main > form')).toEqual(['password', 'passwordConfirmation']);
    expect($('input[autocomplete="new-password"][type="password"][required]')).toHaveLength(2);
  });

  it('says how long a password has to be', () => {
    const $ = page('password');
    expect($('#password').attr('minlength')).toBe('6');
    expect($('#password-hint').text()).toMatch(/^At least 6 characters\./);
    const view = { ...joinPageSample('password'), minLength: 1 } as JoinView;
    expect(load(view)('#password').attr('minlength')).toBeUndefined();
    expect(load(view)('#password-hint').text()).not.toContain('characters');
  });

  it('asks an account’s holder for its password once', () => {
    const $ = page('sign_in');
    expect(fieldsOf($, 'main > form')).toEqual(['password']);
    expect($('input[autocomplete="current-password"][required]')).toHaveLength(1);
  });

  it('asks nobody for a password who has none', () => {
    expect(page('sign_in_elsewhere')('main > form, input[type="password"]')).toHaveLength(0);
  });

  it.each([
    ['https://app.test', 'https://app.test/forgot', 'help@club.test'],
    ['https://app.test', '', 'help@club.test'],
    ['', 'https://app.test/forgot', 'help@club.test'],
    ['', '', 'help@club.test'],
    ['javascript:alert(1)', 'javascript:alert(1)', ''],
  ])(
    'tells who has none the ways that there are: %j, %j, %j',
    (signInUrl, forgotPasswordUrl, supportAddress) => {
      const view = { ...joinPageSample('sign_in_elsewhere'), signInUrl } as JoinView;
      const $ = load({ ...view, forgotPasswordUrl, supportAddress } as JoinView);
      const isShown = (url: string) => url.startsWith('https:');
      const mail = supportAddress && `mailto:${supportAddress}`;
      const expected = [signInUrl, forgotPasswordUrl].filter(isShown).concat(mail || []);
      const links = $('main a').map((_, one) => $(one).attr('href'));
      expect(links.get()).toEqual(expected);
      const text = $('main > p').text();
      expect(/sign in on the site/.test(text)).toBe(isShown(signInUrl));
      expect(/set a password/.test(text)).toBe(isShown(forgotPasswordUrl));
      expect(text).toContain('please get in touch with Harbour Rowing Club');
      expect(text).not.toContain('accept the invitation there');
    },
  );

  it('asks nobody for a password who is signed in', () => {
    const $ = page('signed_in');
    expect(fieldsOf($, 'main > form')).toEqual([]);
    expect($('main > form input')).toHaveLength(0);
    expect($('main > form button').text()).toBe('Join with this account');
  });

  it.each(['password', 'sign_in'])('labels every field of %s, for the script as well', (name) => {
    const $ = page(name);
    $('main > form [name]').each((_, field) => {
      const id = $(field).attr('id');
      expect($(`label[for="${id}"]#${id}-label`).text()).not.toBe('');
      expect($(field).attr()).toMatchObject({ 'data-show': 'Show', 'data-hide': 'Hide' });
    });
  });

  it('has no button of its own to show passwords: without script it would do nothing', () => {
    expect(
      page('password')('main > form button')
        .map((_, one) => one.attribs.type)
        .get(),
    ).toEqual(['submit']);
  });

  it('gives password managers a user name field that sends and tells nothing', () => {
    const field = page('password')('input[autocomplete="username"]');
    expect(field).toHaveLength(1);
    expect(field.attr('name')).toBeUndefined();
    expect(field.attr('value')).toBeUndefined();
    expect(field.attr('hidden')).toBeDefined();
  });

  it('says for whom before it asks, what for and until when', () => {
    const $ = page('password');
    expect($('.identity').text()).toBe('This invitation is for Ada Lovelace, a•••@example.org.');
    expect($('.identity').nextAll('form')).toHaveLength(1);
    expect($('main').text()).toContain('Evening rowing');
    expect($('main').text()).toContain('until March 28, 2026 at 11:53 PM GMT+1');
    const view: JoinView = {
      ...sampleFrame,
      ...sampleOffer,
      page: 'signed_in',
      name: null,
      expiresAt: null,
    };
    expect(load(view)('.identity').text()).toBe('This invitation is for a•••@example.org.');
    expect(load(view)('main').text()).not.toContain('until');
  });

  it('ties each problem to its field, aloud', () => {
    const $ = load({
      ...joinPageSample('password'),
      problems: {
        password: { text: 'No <b>spaces</b>, please.' },
        passwordConfirmation: { code: 'passwords_differ' },
        form: { code: 'role_missing' },
      },
    } as JoinView);
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
    const $ = page('password');
    expect($('[role="alert"], [aria-invalid]')).toHaveLength(0);
    expect($('title').text()).not.toContain('check');
  });
});

describe('the form to decline', () => {
  const expectForm = ($: cheerio.CheerioAPI, selector: string, action: string) => {
    const form = $(selector);
    expect(form.attr()).toEqual({ method: 'post', action });
    expect(form.find('input[type="checkbox"]').attr()).toMatchObject({
      name: 'forGood',
      value: 'true',
    });
    expect(form.find('[checked]')).toHaveLength(0);
  };

  it.each(['password', 'sign_in', 'sign_in_elsewhere', 'signed_in'])(
    'is folded away on %s',
    (name) => {
      const $ = page(name);
      expectForm($, 'details form', './tok-en_1/decline');
      expect($('summary').text()).toBe('No, thank you');
    },
  );

  it('asks of a closed one for one thing alone, by one button', () => {
    const $ = page('decline_closed');
    expect($('main form').attr()).toEqual({ method: 'post', action: './decline' });
    expect($('main form input').attr()).toEqual({ type: 'hidden', name: 'forGood', value: 'true' });
    expect($('main form').text().trim()).toBe('Never invite me again');
    expect($('main a').attr('href')).toBe('./');
  });

  it('has a page of its own, with a way back', () => {
    const $ = page('decline');
    expectForm($, 'main > form', './decline');
    expect($('main a').attr('href')).toBe('./');
    expect($('main a').text()).toBe('No, take me to the invitation');
    expect($('main').text()).toContain('Ada Lovelace');
  });
});
