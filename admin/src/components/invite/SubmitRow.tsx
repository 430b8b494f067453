import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';

interface Props {
  button: ReactNode;
  /** What keeps it from being pressed, or what it is doing. */
  status: string | undefined;
}

/** The end of a form; what is beside its button is read out when it changes. */
export const SubmitRow = ({ button, status }: Props) => (
  <Flex gap={4} wrap="wrap">
    {button}
    <Box role="status">
      <Typography textColor="neutral600">{status ?? ''}</Typography>
    </Box>
  </Flex>
);
