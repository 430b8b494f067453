import { Link } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { useRights } from '../../hooks/useRights';
import { useText } from '../../hooks/useText';
import { pagesPath } from '../../plugin-id';

/** The page's title, and the way back for those who may see the members. */
export const ImportHeader = () => {
  const text = useText();
  const { canRead } = useRights();
  return (
    <Layouts.Header
      title={text('import.title')}
      subtitle={text('import.subtitle')}
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
