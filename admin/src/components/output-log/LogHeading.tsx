import { Typography } from '@strapi/design-system';
import { useFocusOn } from '../../hooks/useFocusOn';
import { useText } from '../../hooks/useText';

/**
 * The heading of a log. It takes the focus if the log has replaced something else, so that screen readers go
 * on from there.
 */
export const LogHeading = ({ takesFocus = false }: { takesFocus?: boolean }) => {
  const text = useText();
  const heading = useFocusOn<HTMLHeadingElement>(takesFocus);
  return (
    <Typography ref={heading} tag="h2" variant="beta" tabIndex={takesFocus ? -1 : undefined}>
      {text('log.title')}
    </Typography>
  );
};
