import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

/** A link to a page of the panel whose text may be long: the design system's link never breaks its text. */
export const TextLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  line-height: ${({ theme }) => theme.lineHeights[4]};
  overflow-wrap: anywhere;
`;
