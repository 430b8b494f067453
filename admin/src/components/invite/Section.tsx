import type { ReactNode } from 'react';
import { Box, Typography } from '@strapi/design-system';
import { Column } from './Column';

/** A white box with its heading, as on Strapi's own edit pages. */
export const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <Box
    tag="section"
    aria-label={title}
    background="neutral0"
    hasRadius
    shadow="filterShadow"
    padding={6}
    minWidth={0}
    width="100%"
  >
    <Column>
      <Typography tag="h2" variant="delta">
        {title}
      </Typography>
      {children}
    </Column>
  </Box>
);
