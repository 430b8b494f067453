import { useEffect, useRef } from 'react';
import { Box } from '@strapi/design-system';
import { useRefusal } from '../../hooks/useRefusal';
import { useText } from '../../hooks/useText';
import { Notice } from '../Notice';

/** Why nothing was sent. Takes the focus, so that nobody looks for it at the other end of the page. */
export const SubmissionError = ({ error }: { error: unknown }) => {
  const text = useText();
  const explain = useRefusal();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) box.current?.focus();
  }, [error]);
  return (
    <Box ref={box} tabIndex={-1}>
      {error ? (
        <Notice variant="danger" title={text('invite.refused.title')}>
          {explain(error)}
        </Notice>
      ) : null}
    </Box>
  );
};
