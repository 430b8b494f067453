import { maskEmail } from '../../../server/src/domain/mask-email';
import { splitName } from '../../../shared/addresses';

it.each([
  ['Alice Smith', 'Alice', 'Smith'],
  ['Alice Maria Smith', 'Alice Maria', 'Smith'],
  ['Smith, Alice', 'Alice', 'Smith'],
  ['van der Berg , Jan Piet', 'Jan Piet', 'van der Berg'],
  ['Alice', 'Alice', null],
  ['  ', null, null],
  [undefined, null, null],
  ['Smith,', 'Smith,', null],
])('%o is the name of %o %o', (name, firstName, lastName) => {
  expect(splitName(name)).toEqual({ firstName, lastName });
});

it.each([
  ['jane@example.org', 'j•••@example.org'],
  ['j@example.org', 'j•••@example.org'],
  ['Jane.Doe@Example.org', 'J•••@Example.org'],
  ['éve@example.org', 'é•••@example.org'],
])('%s is shown as %s', (email, masked) => {
  expect(maskEmail(email)).toBe(masked);
});
