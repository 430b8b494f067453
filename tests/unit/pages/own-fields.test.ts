import * as cheerio from 'cheerio';

import { renderJoinPage, type JoinFieldView, type JoinView } from '../../../server/src/join';
import { joinPageSample } from '../../support/join-page-samples';

type Field = Omit<JoinFieldView, 'label'>;

const render = (fields: Field[]) => {
  const view = joinPageSample('password');
  const labelled = fields.map((field) => ({ label: `Label of ${field.name}`, ...field }));
  return cheerio.load(renderJoinPage({ ...view, fields: labelled } as JoinView));
};

describe('what a site asks for', () => {
  it.each([
    ['string', 'input[type="text"]'],
    ['email', 'input[type="email"]'],
    ['integer', 'input[type="number"]:not([step])'],
    ['biginteger', 'input[type="text"][inputmode="numeric"]'],
    ['float', 'input[type="number"][step="any"]'],
    ['decimal', 'input[type="number"][step="any"]'],
    ['date', 'input[type="date"]'],
    ['text', 'textarea'],
    ['boolean', 'select'],
    ['enumeration', 'select'],
  ] as const)('as %s is a %s, labelled and required', (type, selector) => {
    const $ = render([{ name: 'it', type, required: true, options: ['a'], value: '' }]);
    const control = $('[name="it"]');
    expect(control).toHaveLength(1);
    expect(control.is(selector)).toBe(true);
    expect(control.is('[required]')).toBe(true);
    expect($('label[for="field-it"]').text().trim()).toBe('Label of it');
  });

  it.each(['constructor', 'toString', '__proto__'])('may be called %s', (name) => {
    const $ = render([{ name, type: 'string', required: false, value: 'typed' }]);
    const control = $('form input[id^="field-"]');
    expect(control.attr()).toEqual({ id: `field-${name}`, name, type: 'text', value: 'typed' });
  });

  it('holds what was typed, as text', () => {
    const value = '"><script>alert(1)</script>\n{{words}}';
    const $ = render([
      { name: 'one', type: 'string', required: false, value },
      { name: 'more', type: 'text', required: false, value },
      { name: 'yes', type: 'boolean', required: false, value: 'true' },
      { name: 'pick', type: 'enumeration', required: false, value: 'b', options: ['a', 'b'] },
    ]);
    expect($('script:not([src])')).toHaveLength(0);
    expect($('[name="more"]').text()).toBe(value);
    expect($('[name="one"]').val()).toBe(value);
    expect($('[name="yes"] option[selected]').text()).toBe('Yes');
    expect($('[name="pick"] option[selected]').text()).toBe('b');
  });

  it.each<[string, Partial<Field>, Record<string, string>]>([
    ['string', { minLength: 2, maxLength: 40 }, { minlength: '2', maxlength: '40' }],
    ['text', { maxLength: 500 }, { maxlength: '500' }],
    ['integer', { min: 0, max: 9 }, { min: '0', max: '9' }],
    ['date', { min: '2025-01-31' }, { min: '2025-01-31' }],
  ])('tells the browser the limits of a %s', (type, limits, attributes) => {
    const field = { name: 'it', type, required: false, value: '', ...limits } as Field;
    expect(render([field])('[name="it"]').attr()).toMatchObject(attributes);
  });

  it('shows the options by their labels and sends their values', () => {
    const $ = render([
      {
        name: 'pick',
        type: 'enumeration',
        required: false,
        value: '',
        options: ['a', 'b'],
        optionLabels: { a: 'Ä' },
      },
    ]);
    const options = $('option').map((_, one) => [[$(one).attr('value'), $(one).text()]]);
    expect(options.get()).toEqual([
      ['', 'Please choose'],
      ['a', 'Ä'],
      ['b', 'b'],
    ]);
  });

  it('asks for yes or no without an answer of its own', () => {
    const $ = render([{ name: 'it', type: 'boolean', required: false, value: '' }]);
    const options = $('option').map((_, one) => [[$(one).attr('value'), $(one).text()]]);
    expect(options.get()).toEqual([
      ['', 'Please choose'],
      ['true', 'Yes'],
      ['false', 'No'],
    ]);
    expect($('option[selected], input[type="checkbox"][name="it"]')).toHaveLength(0);
  });

  it('says what is wrong in the language of the page', () => {
    const view = joinPageSample('password-problems', { language: 'fr' });
    const $ = cheerio.load(renderJoinPage(view));
    expect($('#field-phone-problem').text()).toBe('Veuillez saisir au moins 8 caractères.');
    expect($('#field-phone').attr('aria-describedby')).toBe('field-phone-problem');
    expect($('title').text()).toMatch(/^À vérifier/);
  });
});
