import { Box } from '@strapi/design-system';
import { styled } from 'styled-components';

/** Parts below each other. Empty ones, such as live regions that have nothing to say, take no room. */
export const Column = styled(Box)`
  width: 100%;
  min-width: 0;

  > :not(:empty) ~ :not(:empty) {
    margin-top: ${({ theme }) => theme.spaces[4]};
  }
`;
