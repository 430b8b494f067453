import { clampChroma, formatHex, oklch, wcagContrast, type Oklch } from 'culori';

interface Theme {
  /** Of buttons. */
  button: string;
  /** Of the words on them. */
  onButton: string;
  /** Of links and of the ring around what has the focus. */
  accent: string;
}

export interface BrandColours {
  light: Theme;
  dark: Theme;
}

/** WCAG 2.2 AA for text of ordinary size. */
const enough = 4.5;
const step = 0.01;

const mostReadable = (background: string): string =>
  wcagContrast('#ffffff', background) >= wcagContrast('#000000', background)
    ? '#ffffff'
    : '#000000';

const inGamut = (colour: Oklch): string => formatHex(clampChroma(colour, 'oklch'));

/** The colour itself where it can be read there, else the nearest lightness of its hue that can. */
const readableOn = (colour: string, background: string): string => {
  if (wcagContrast(colour, background) >= enough) return colour;
  const isDark = mostReadable(background) === '#ffffff';
  const start = oklch(colour)!;
  for (let l = start.l; l > 0 && l < 1; l += isDark ? step : -step) {
    const candidate = inGamut({ ...start, l });
    if (wcagContrast(candidate, background) >= enough) return candidate;
  }
  return mostReadable(background);
};

/**
 * An organisation's colour made fit to be read, whatever it is: on the button in black or white, and as
 * the colour of words on these backgrounds. In the dark the button is the lightened colour as well.
 * @param colour `#rrggbb`; null for anything else
 * @param backgrounds the one of each theme that leaves the least contrast
 */
export const brandColours = (
  colour: string,
  backgrounds: { light: string; dark: string },
): BrandColours | null => {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return null;
  const chosen = colour.toLowerCase();
  const onDark = readableOn(chosen, backgrounds.dark);
  return {
    light: {
      button: chosen,
      onButton: mostReadable(chosen),
      accent: readableOn(chosen, backgrounds.light),
    },
    dark: { button: onDark, onButton: mostReadable(onDark), accent: onDark },
  };
};
