import type { ReactNode } from 'react';
import { Link } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { useRights } from '../../hooks/useRights';
import { useText } from '../../hooks/useText';
import { pagesPath } from '../../plugin-id';

/** The page's title, its main action, and the way back for those who may see the members. */
export const InviteHeader = ({ action }: { action?: ReactNode }) => {
  const text = useText();
  const { canRead } = useRights();
  return (
    <Layouts.Header
      title={text('invite.title')}
      primaryAction={action}
      navigationAction={
        canRead ? (
          <Link tag={NavLink} to={pagesPath} startIcon={<ArrowLeft />}>
            {text('invite.back')}
          </Link>
        ) : undefined
      }
    />
  );
};
