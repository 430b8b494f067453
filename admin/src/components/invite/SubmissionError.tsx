import { useEffect, useRef } from 'react';
import { Alert, Box } from '@strapi/design-system';
import { useRefusal } from '../../hooks/useRefusal';
import { useText } from '../../hooks/useText';

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
        <Alert
          variant="danger"
          closeLabel={text('action.close')}
          title={text('invite.refused.title')}
        >
          {explain(error)}
        </Alert>
      ) : null}
    </Box>
  );
};
