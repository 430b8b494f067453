import { wcagContrast } from 'culori';
import { brandColours } from '../../../server/src/domain/brand-colours';

const backgrounds = { light: '#eef3f7', dark: '#2a333d' };
const colours = (colour: string) => brandColours(colour, backgrounds)!;

/** A cube over the whole of sRGB, its corners among them. */
const steps = ['00', '33', '66', '77', '99', 'cc', 'ff'];
const all = steps.flatMap((red) =>
  steps.flatMap((green) => steps.map((blue) => `#${red}${green}${blue}`)),
);

describe('the colour of an organisation', () => {
  it.each([
    ['#1d5c8a', { button: '#1d5c8a', onButton: '#ffffff', accent: '#1d5c8a' }],
    ['#FFD400', { button: '#ffd400', onButton: '#000000' }],
    ['#ffffff', { button: '#ffffff', onButton: '#000000' }],
    ['#000000', { button: '#000000', onButton: '#ffffff', accent: '#000000' }],
    ['#777777', { button: '#777777', onButton: '#000000' }],
  ])('%s is that of the button as it is, with words that stand out', (colour, light) => {
    expect(colours(colour).light).toMatchObject(light);
  });

  it('can be read in both themes, whatever it is', () => {
    const unreadable = all.flatMap((colour) => {
      const { light, dark } = colours(colour);
      const contrasts = {
        lightButton: wcagContrast(light.onButton, light.button),
        lightAccent: wcagContrast(light.accent, backgrounds.light),
        darkButton: wcagContrast(dark.onButton, dark.button),
        darkAccent: wcagContrast(dark.accent, backgrounds.dark),
      };
      return Object.values(contrasts).every((contrast) => contrast >= 4.5)
        ? []
        : [{ colour, ...contrasts }];
    });
    expect(all).toHaveLength(343);
    expect(unreadable).toEqual([]);
  });

  it('keeps its hue where its lightness has to change', () => {
    const { light, dark } = colours('#c2185b');
    expect(light.accent).toBe('#c2185b');
    expect(dark.accent).toMatch(/^#f[0-9a-f]{5}$/);
  });

  it.each(['', 'red', '#fff', '#12345g', '#123456; } body { display: none'])(
    'is not used where it is no colour: %j',
    (colour) => {
      expect(brandColours(colour, backgrounds)).toBeNull();
    },
  );
});
