import type { ReactNode } from 'react';
import { styled } from 'styled-components';

/** Beside each other where there is room for both, else below. */
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

/** Stays in sight while the main part is longer than the screen: below the header, which stays too. */
const Aside = styled.div`
  position: sticky;
  top: 8rem;
  flex: 1 1 44rem;
  min-width: 0;
  max-width: 100%;
`;

interface Props {
  children: ReactNode;
  /** The least width of the main part beside the other. */
  basis?: string;
  aside: ReactNode;
}

/** A part of a page, and what belongs to it and is to be seen with it. */
export const BesideOrBelow = ({ children, basis = '44rem', aside }: Props) => (
  <Pair>
    <Main $basis={basis}>{children}</Main>
    {aside ? <Aside>{aside}</Aside> : null}
  </Pair>
);
