import type { ReactNode } from 'react';
import { IconButton, Menu } from '@strapi/design-system';
import { More } from '@strapi/icons';
import { useText } from '../../hooks/useText';
import { WholeMenu } from './WholeMenu';

interface Props {
  /** Whose row it is. */
  name: string;
  /** What the role may not do, or the row does not allow, is false. */
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
