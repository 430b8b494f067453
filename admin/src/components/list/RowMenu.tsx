import type { ReactNode } from 'react';
import { IconButton, Menu } from '@strapi/design-system';
import { More } from '@strapi/icons';
import { useText } from '../../hooks/useText';

interface WholeMenuProps {
  children: ReactNode;
  popoverPlacement?: Menu.ContentProps['popoverPlacement'];
}

/**
 * A menu that shows all of its items. Strapi's own is cut off after the fourth, and nothing shows that it can
 * be scrolled.
 */
export const WholeMenu = ({ children, popoverPlacement }: WholeMenuProps) => (
  <Menu.Content maxHeight="80vh" popoverPlacement={popoverPlacement}>
    {children}
  </Menu.Content>
);

interface Props {
  /** Names the row for screen readers. */
  name: string;
  /** The items; one is false if the role or the row does not allow it. */
  items: ReactNode[];
}

/** The menu at the end of a row; there is none if the row allows no action. */
export const RowMenu = ({ name, items }: Props) => {
  const text = useText();
  const offered = items.filter(Boolean);
  if (offered.length === 0) return null;
  return (
    <Menu.Root>
      <Menu.Trigger tag={IconButton} icon={<More />} label={text('members.menu', { name })} />
      <WholeMenu popoverPlacement="bottom-end">{offered}</WholeMenu>
    </Menu.Root>
  );
};
