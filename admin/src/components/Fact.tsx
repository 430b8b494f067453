import type { ReactNode } from 'react';
import { Box, Typography } from '@strapi/design-system';

interface Props {
  label: string;
  children: ReactNode;
}

/** A name with its value below it, for use in a `dl`. */
export const Fact = ({ label, children }: Props) => (
  <Box maxWidth="100%">
    <Typography tag="dt" variant="pi" textColor="neutral600">
      {label}
    </Typography>
    <Typography tag="dd" style={{ overflowWrap: 'anywhere' }}>
      {children}
    </Typography>
  </Box>
);
