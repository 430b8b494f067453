import type { ReactNode } from 'react';
import { Menu } from '@strapi/design-system';

interface Props {
  children: ReactNode;
  popoverPlacement?: Menu.ContentProps['popoverPlacement'];
}

/** All items of a menu. Strapi's own is cut off after the fourth, and nothing shows that more can be scrolled to. */
export const WholeMenu = ({ children, popoverPlacement }: Props) => (
  <Menu.Content maxHeight="80vh" popoverPlacement={popoverPlacement}>
    {children}
  </Menu.Content>
);
