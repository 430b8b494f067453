import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { useFocusOn } from '../../hooks/useFocusOn';
import { useRefusal } from '../../hooks/useRefusal';
import { useText } from '../../hooks/useText';
import { Notice } from '../Notice';

interface Props {
  button: ReactNode;
  /** Says what keeps the button from being pressed, or what it is doing. */
  status: string | undefined;
}

/** The end of a form. Screen readers read out the words beside its button when they change. */
export const SubmitRow = ({ button, status }: Props) => (
  <Flex gap={4} wrap="wrap">
    {button}
    <Box role="status">
      <Typography textColor="neutral600">{status ?? ''}</Typography>
    </Box>
  </Flex>
);

/** Says why nothing was sent. It takes the focus, so that nobody looks for it at the other end of the page. */
export const SubmissionError = ({ error }: { error: unknown }) => {
  const text = useText();
  const explain = useRefusal();
  const box = useFocusOn<HTMLDivElement>(error);
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
