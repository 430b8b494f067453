import * as cheerio from 'cheerio';

import { renderJoinPage, type JoinFieldView } from '../../../server/src/pages';
import { labelOf } from '../../../server/src/pages/own-fields';

const render = (fields: JoinFieldView[]) =>
  cheerio.load(
    renderJoinPage({
      page: 'password',
      organisation: 'Harbour Rowing Club',
      maskedEmail: 'a••••@example.org',
      programs: [],
      expiresAt: null,
      declineAction: './t/decline',
      fields,
    }),
  );

it.each([
  ['phone', 'Phone'],
  ['paymentMethod', 'Payment method'],
  ['date_of_birth', 'Date of birth'],
  ['size2Shoe', 'Size2 shoe'],
])('the attribute %s is labelled %s', (name, label) => {
  expect(labelOf(name)).toBe(label);
});

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
    ['boolean', 'input[type="checkbox"][value="true"]'],
    ['enumeration', 'select'],
  ] as const)('as %s is a %s, labelled and required', (type, selector) => {
    const $ = render([{ name: 'it', type, required: true, options: ['a'], value: '' }]);
    const control = $('[name="it"]');
    expect(control).toHaveLength(1);
    expect(control.is(selector)).toBe(true);
    expect(control.is('[required]')).toBe(type !== 'boolean');
    const label = type === 'boolean' ? control.closest('label') : $('label[for="field-it"]');
    expect(label.text().trim()).toBe('It');
  });

  it('holds what was typed, as text', () => {
    const value = '"><script>alert(1)</script>\n{{words}}';
    const $ = render([
      { name: 'one', type: 'string', required: false, value },
      { name: 'more', type: 'text', required: false, value },
      { name: 'yes', type: 'boolean', required: false, value: 'true' },
      { name: 'pick', type: 'enumeration', required: false, value: 'b', options: ['a', 'b'] },
    ]);
    expect($('script')).toHaveLength(0);
    expect($('[name="more"]').text()).toBe(value);
    expect($('[name="one"]').val()).toBe(value);
    expect($('[name="yes"]').is('[checked]')).toBe(true);
    expect($('option[selected]').text()).toBe('b');
  });
});
