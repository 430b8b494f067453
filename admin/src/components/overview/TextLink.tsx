import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

/** The design system's link cannot lead to a page of the panel with a text of any length: it never breaks. */
export const TextLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  line-height: ${({ theme }) => theme.lineHeights[4]};
  overflow-wrap: anywhere;
`;
