import type { ReactNode } from 'react';
import { Link } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { useRights } from '../../hooks/useRights';
import { useText } from '../../hooks/useText';
import { pagesPath } from '../../plugin-id';

interface Props {
  title: string;
  subtitle?: string;
  /** The main action of the page. */
  action?: ReactNode;
}

/** The head of a page that adds people, with a link back for admins who may see the members. */
export const FormHeader = ({ title, subtitle, action }: Props) => {
  const text = useText();
  const { canRead } = useRights();
  return (
    <Layouts.Header
      title={title}
      subtitle={subtitle}
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
