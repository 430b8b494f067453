import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useText } from '../../hooks/useText';

/** A list of short lines with long addresses, in a box that scrolls instead of growing without end. */
export const ItemList = styled(Box).attrs({ tag: 'ul' })`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[2]};
  max-height: 24rem;
  overflow-y: auto;
  overflow-wrap: anywhere;

  li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 ${({ theme }) => theme.spaces[3]};
    padding-block: 2px;
  }

  button {
    text-align: start;
    min-width: 0;
    max-width: 100%;
    overflow-wrap: anywhere;
  }

  li > button:first-child > span {
    font-size: ${({ theme }) => theme.fontSizes[2]};
  }
`;

/** Says how many items of a long list are not shown; shows nothing if all are. */
export const AndMore = ({ count, shown }: { count: number; shown: number }) => {
  const text = useText();
  return count > shown ? (
    <Typography textColor="neutral600">{text('invite.more', { count: count - shown })}</Typography>
  ) : null;
};
