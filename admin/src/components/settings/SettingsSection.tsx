import { Grid } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { Settings } from '../../../../shared/contracts/settings';
import { useText } from '../../hooks/useText';
import { Section } from '../form/Section';

interface SettingsSectionProps {
  name: Exclude<keyof Settings, 'translations'>;
  /** The placeholders that the server fills in when it writes the letter of this section. */
  marks?: string;
  /** A sentence below the heading. */
  intro?: string;
  children: ReactNode;
}

/** One group of settings. */
export const SettingsSection = ({ name, marks, intro, children }: SettingsSectionProps) => {
  const text = useText();
  return (
    <Section
      title={text(`settings.section.${name}`)}
      intro={marks ? text('settings.intro.letter', { marks }) : intro}
    >
      <Grid.Root gap={5}>{children}</Grid.Root>
    </Section>
  );
};

/** A part that takes half or all of a section's width. */
export const Cell = ({ isWide = false, children }: { isWide?: boolean; children: ReactNode }) => (
  <Grid.Item col={isWide ? 12 : 6} xs={12} direction="column" alignItems="stretch">
    {children}
  </Grid.Item>
);
