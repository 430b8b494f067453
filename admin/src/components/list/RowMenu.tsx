import type { ReactNode } from 'react';
import { IconButton, Menu } from '@strapi/design-system';
import { More } from '@strapi/icons';
import { useText } from '../../hooks/useText';

interface WholeMenuProps {
  children: ReactNode;
  popoverPlacement?: Menu.ContentProps['popoverPlacement'];
}

/** All items of a menu. Strapi's own is cut off after the fourth, and nothing shows that more can be scrolled to. */
export const WholeMenu = ({ children, popoverPlacement }: WholeMenuProps) => (
  <Menu.Content maxHeight="80vh" popoverPlacement={popoverPlacement}>
    {children}
  </Menu.Content>
);

interface Props {
  /** Names the row for screen readers. */
  name: string;
  /** An item is false where the role or the row does not allow it. */
  items: ReactNode[];
}

/** The menu at the end of a row; none where there is nothing to do. */
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
