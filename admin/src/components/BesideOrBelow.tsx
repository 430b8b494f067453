import type { ReactNode } from 'react';
import { styled } from 'styled-components';

/** Puts both parts beside each other if there is room, else below each other. */
const Pair = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: flex-start;
  gap: ${({ theme }) => theme.spaces[4]};
`;

const Main = styled.div<{ $basis: string }>`
  flex: 1 1 ${({ $basis }) => $basis};
  min-width: 0;
`;

/** Stays visible below the fixed header while the main part is longer than the screen. */
const Aside = styled.div`
  position: sticky;
  top: 8rem;
  flex: 1 1 44rem;
  min-width: 0;
  max-width: 100%;
`;

interface Props {
  children: ReactNode;
  /** The minimum width of the main part beside the other one. */
  basis?: string;
  aside: ReactNode;
}

/** Shows a part of a page together with another that belongs to it. */
export const BesideOrBelow = ({ children, basis = '44rem', aside }: Props) => (
  <Pair>
    <Main $basis={basis}>{children}</Main>
    {aside ? <Aside>{aside}</Aside> : null}
  </Pair>
);
