import { brandColours } from '../domain/brand-colours';
import { oneLine } from '../letters/plain-text';
import { webLink } from '../../../shared/web-link';
import type { JoinView } from './join-view';
import { faintest } from './styles';

/** Answers the organisation's name with a logo or an initial beside it, and its colour. */
export function brandOf({ organisation, logoUrl, colour }: JoinView) {
  const name = oneLine(organisation);
  const logo = webLink(logoUrl);
  return {
    brand: name === '' && logo === null ? null : { name, logo, monogram: monogramOf(name, logo) },
    colours: brandColours(colour ?? '', faintest),
  };
}

/** Answers the origin that the logo is loaded from; null if there is no logo. */
export function logoOrigin({ logoUrl }: JoinView): string | null {
  const logo = webLink(logoUrl);
  return logo === null ? null : new URL(logo).origin;
}

function monogramOf(name: string, logo: string | null): string | null {
  if (logo !== null) return null;
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name);
  return (first?.segment ?? '').toLocaleUpperCase('en');
}
