import { useEffect, useRef } from 'react';
import { Typography } from '@strapi/design-system';
import { useText } from '../../hooks/useText';

/** Takes the focus where the log has come in place of something else, so that it is read on from there. */
export const LogHeading = ({ takesFocus = false }: { takesFocus?: boolean }) => {
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <Typography ref={heading} tag="h2" variant="beta" tabIndex={takesFocus ? -1 : undefined}>
      {text('log.title')}
    </Typography>
  );
};
