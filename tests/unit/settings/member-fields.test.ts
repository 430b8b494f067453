import type { Core } from '@strapi/strapi';
import { askableFields } from '../../../server/src/settings/member-fields';

/** Lists the fields that a join page may ask for, if the member type has these attributes. */
const asked = (attributes: Record<string, object>) =>
  askableFields({ contentType: () => ({ attributes }) } as unknown as Core.Strapi);

// Strapi's own judge of what is private reads the config of the running site.
beforeAll(() => {
  Object.assign(globalThis, { strapi: { config: { get: () => [] } } });
});
afterAll(() => {
  Reflect.deleteProperty(globalThis, 'strapi');
});

describe('fields that a join page can ask for', () => {
  const namesOf = (attributes: Record<string, object>): string[] =>
    asked(attributes).map(({ name }) => name);

  it('are the names and the attributes a site added, in the order of the type', () => {
    expect(
      asked({
        email: { type: 'string' },
        firstName: { type: 'string' },
        lastName: { type: 'string' },
        phone: { type: 'string' },
        secondAddress: { type: 'email' },
        birthday: { type: 'date' },
        payment: { type: 'enumeration' },
        newsletter: { type: 'boolean' },
        cars: { type: 'integer' },
      }).map(({ name, type }) => ({ name, type })),
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
