import { Badge, type BadgeProps } from '@strapi/design-system';
import type { ReactNode } from 'react';

// The pairs that the badge's own `variant` takes are too pale to be read: red and orange in the light
// theme, red and blue in the dark one.
const pairs = {
  neutral: { backgroundColor: 'neutral150', textColor: 'neutral700' },
  primary: { backgroundColor: 'primary100', textColor: 'primary700' },
  secondary: { backgroundColor: 'secondary200', textColor: 'secondary700' },
  success: { backgroundColor: 'success200', textColor: 'success700' },
  warning: { backgroundColor: 'warning200', textColor: 'neutral800' },
  danger: { backgroundColor: 'danger100', textColor: 'danger700' },
} as const satisfies Record<string, Pick<BadgeProps, 'backgroundColor' | 'textColor'>>;

export type BadgeColour = keyof typeof pairs;

/** A badge with enough contrast in both themes. */
export const ColourBadge = ({ colour, children }: { colour: BadgeColour; children: ReactNode }) => (
  <Badge {...pairs[colour]}>{children}</Badge>
);
