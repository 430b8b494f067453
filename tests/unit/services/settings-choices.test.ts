import { fieldsToAsk, rolesToGive } from '../../../server/src/services/settings-choices';

describe('fields that a join page can ask for', () => {
  const namesOf = (attributes: Parameters<typeof fieldsToAsk>[0]): string[] =>
    fieldsToAsk(attributes).map(({ name }) => name);

  it('are the names and the attributes a site added, in the order of the type', () => {
    expect(
      fieldsToAsk({
        email: { type: 'string' },
        firstName: { type: 'string' },
        lastName: { type: 'string' },
        phone: { type: 'string' },
        secondAddress: { type: 'email' },
        birthday: { type: 'date' },
        payment: { type: 'enumeration' },
        newsletter: { type: 'boolean' },
        cars: { type: 'integer' },
      }),
    ).toEqual([
      { name: 'firstName', type: 'string' },
      { name: 'lastName', type: 'string' },
      { name: 'phone', type: 'string' },
      { name: 'secondAddress', type: 'email' },
      { name: 'birthday', type: 'date' },
      { name: 'payment', type: 'enumeration' },
      { name: 'newsletter', type: 'boolean' },
      { name: 'cars', type: 'integer' },
    ]);
  });

  it.each([
    'email',
    'emailKey',
    'language',
    'state',
    'emailNotifications',
    'suppression',
    'joinedAt',
    'createdAt',
    'updatedAt',
    'publishedAt',
    'locale',
  ])('are not %s, which is not for an invitee to say', (name) => {
    expect(namesOf({ [name]: { type: 'string' } })).toEqual([]);
  });

  it.each(['relation', 'component', 'dynamiczone', 'media', 'json', 'password', 'uid', 'richtext'])(
    'are not of the type %s',
    (type) => {
      expect(namesOf({ own: { type } })).toEqual([]);
    },
  );

  it('are neither private nor hidden nor closed to writing', () => {
    expect(
      namesOf({
        notes: { type: 'text', private: true },
        number: { type: 'string', writable: false },
        rank: { type: 'string', visible: false },
        open: { type: 'string', private: false, writable: true, visible: true },
      }),
    ).toEqual(['open']);
  });
});

it('roles to give are all but the public one, by name', () => {
  const roles = [
    { documentId: 'b', name: 'Staff', type: 'staff' },
    { documentId: 'c', name: 'Public', type: 'public' },
    { documentId: 'a', name: 'authenticated', type: 'authenticated' },
  ];
  expect(rolesToGive(roles)).toEqual([
    { id: 'a', name: 'authenticated' },
    { id: 'b', name: 'Staff' },
  ]);
});
