import { clampChroma, formatHex, oklch, wcagContrast, type Oklch } from 'culori';

interface Theme {
  /** The background of buttons. */
  button: string;
  /** The text on buttons. */
  onButton: string;
  /** Links, and the ring around the focused element. */
  accent: string;
}

export interface BrandColours {
  light: Theme;
  dark: Theme;
}

/** The contrast that WCAG 2.2 AA requires for text of ordinary size. */
const enough = 4.5;
const step = 0.01;

const mostReadable = (background: string): string =>
  wcagContrast('#ffffff', background) >= wcagContrast('#000000', background)
    ? '#ffffff'
    : '#000000';

const inGamut = (colour: Oklch): string => formatHex(clampChroma(colour, 'oklch'));

/**
 * Answers the colour itself if it is readable on this background, else the nearest lightness of its hue that
 * is.
 */
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
 * Makes any colour of an organisation readable: as a button with black or white text, and as text on these
 * backgrounds. In the dark theme the button gets the lightened colour as well.
 * @param colour `#rrggbb`; null for anything else
 * @param backgrounds the background of each theme with the least contrast
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
