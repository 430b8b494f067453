import { Typography } from '@strapi/design-system';
import { useText } from '../../hooks/useText';

/** How many of a long list are not shown; nothing where all are. */
export const AndMore = ({ count, shown }: { count: number; shown: number }) => {
  const text = useText();
  return count > shown ? (
    <Typography textColor="neutral600">{text('invite.more', { count: count - shown })}</Typography>
  ) : null;
};
