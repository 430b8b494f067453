import { Flex, Grid, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface SectionProps {
  title: string;
  intro?: string;
  children: ReactNode;
}

export const Section = ({ title, intro, children }: SectionProps) => (
  <Flex
    tag="section"
    direction="column"
    alignItems="stretch"
    gap={4}
    padding={6}
    background="neutral0"
    shadow="tableShadow"
    hasRadius
  >
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography tag="h2" variant="delta">
        {title}
      </Typography>
      {intro ? (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {intro}
        </Typography>
      ) : null}
    </Flex>
    <Grid.Root gap={5}>{children}</Grid.Root>
  </Flex>
);

/** A field that takes half or all of a section's width. */
export const Cell = ({ wide = false, children }: { wide?: boolean; children: ReactNode }) => (
  <Grid.Item col={wide ? 12 : 6} xs={12} direction="column" alignItems="stretch">
    {children}
  </Grid.Item>
);
