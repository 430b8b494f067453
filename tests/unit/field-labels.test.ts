import { fieldLabel, humanise, optionLabels, type FieldLabels } from '../../shared/field-labels';

const own = { firstName: 'Vorname' };
const label = (name: string, labels?: FieldLabels) =>
  fieldLabel({ name, labels }, { language: 'de', own });

describe('what a field is called', () => {
  it.each([
    ['phone', 'Phone'],
    ['paymentMethod', 'Payment method'],
    ['date_of_birth', 'Date of birth'],
    ['size2Shoe', 'Size2 shoe'],
  ])('is its name as people read it: %s', (name, expected) => {
    expect(humanise(name)).toBe(expected);
    expect(label(name)).toBe(expected);
  });

  it.each<[FieldLabels, string]>([
    [{ label: 'Phone' }, 'Phone'],
    [{ label: { de: 'Telefon', en: 'Phone' } }, 'Telefon'],
    [{ label: { fr: 'Téléphone', en: 'Phone' } }, 'Phone'],
    [{ label: { fr: 'Téléphone' } }, 'Téléphone'],
    [{ label: { de: ' ' } }, 'Mobile'],
    [{ label: 7 } as never, 'Mobile'],
    [{ label: null } as never, 'Mobile'],
  ])('is what the developer says, in the language there is: %j', (labels, expected) => {
    expect(label('mobile', labels)).toBe(expected);
  });

  it('is the plugin’s own word for the person’s names, unless the developer has another', () => {
    expect(label('firstName')).toBe('Vorname');
    expect(label('firstName', { label: 'Rufname' })).toBe('Rufname');
    expect(label('toString')).toBe('To string');
  });

  it('of an option is its value where nothing is said', () => {
    const labels: FieldLabels = { options: { card: { de: 'Karte', en: 'Card' }, cash: 'Bar' } };
    const field = { enum: ['card', 'cash', 'toString'], labels };
    expect(optionLabels(field, 'de')).toEqual({ card: 'Karte', cash: 'Bar', toString: 'toString' });
    expect(optionLabels({ enum: ['a'], labels: { options: [] as never } }, 'de')).toEqual({
      a: 'a',
    });
  });
});
