import { ownSchemas } from '../../../server/src/content-types/own-schemas';
import { personalData } from '../../../server/src/content-types/personal-data';

/** Attributes of these types hold what somebody typed, or a day such as that of a birth. */
const holdWords = new Set([
  'string',
  'text',
  'richtext',
  'blocks',
  'json',
  'email',
  'uid',
  'password',
  'date',
]);

const attributesOf = (type: string): string[] =>
  Object.entries(ownSchemas.get(type)!.attributes)
    .filter(([, attribute]) => holdWords.has(attribute.type))
    .map(([name]) => name);

const relationsOf = (type: string): string[] => Object.keys(ownSchemas.get(type)!.attributes);

it('every type of the plugin is in the list of personal data', () => {
  expect([...personalData.keys()].sort()).toEqual([...ownSchemas.keys()].sort());
});

describe.each([...personalData])('%s', (type, { attributes, address, hasMember, retention }) => {
  it('says of each text, structure and day whether it is personal', () => {
    expect(Object.keys(attributes).sort()).toEqual(attributesOf(type).sort());
  });

  it('is found by attributes that it has', () => {
    const has = relationsOf(type);
    if (address) expect(has).toContain(address);
    if (address) expect(attributes[address]).toMatchObject({ isIdentity: true });
    if (hasMember) expect(has).toContain('member');
    if (retention) expect(has).toContain('emptiedAt');
    if (retention && retention.since !== 'updatedAt') expect(has).toContain(retention.since);
  });
});
