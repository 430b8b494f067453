import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

/** The way from a table's row to what it shows. The browser's own blue cannot be read on a dark ground. */
export const RowLink = styled(Link)`
  color: ${({ theme }) => theme.colors.neutral800};
`;
