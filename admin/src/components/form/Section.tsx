import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

/** Puts parts below each other. Empty ones, such as silent live regions, take no room. */
export const Column = styled(Box)`
  width: 100%;
  min-width: 0;

  > :not(:empty) ~ :not(:empty) {
    margin-top: ${({ theme }) => theme.spaces[4]};
  }
`;

interface Props {
  title: string;
  /** An element beside the heading. */
  action?: ReactNode;
  /** A sentence below the heading. */
  intro?: string;
  children: ReactNode;
}

/** A white box with its heading, as on Strapi's own edit pages. */
export const Section = ({ title, action, intro, children }: Props) => (
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
      <Box>
        <Flex justifyContent="space-between" gap={2} wrap="wrap">
          <Typography tag="h2" variant="delta">
            {title}
          </Typography>
          {action}
        </Flex>
        {intro ? (
          <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
            {intro}
          </Typography>
        ) : null}
      </Box>
      {children}
    </Column>
  </Box>
);
