import { memo, useMemo, type ReactNode } from 'react';
import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import type { WriteLetterRequest } from '../../../../shared/contracts/letters';
import { useRefusal } from '../../hooks/useRefusal';
import { useText } from '../../hooks/useText';
import { Notice } from '../Notice';
import { LetterBody } from './LetterBody';
import { LetterHead } from './LetterHead';
import { TestLetterButton } from './TestLetterButton';
import { useLetter, type WrittenLetter } from './useLetter';

const Status = ({ state }: Pick<WrittenLetter, 'state'>) => {
  const text = useText();
  return (
    <Box role="status" paddingTop={2}>
      <Typography variant="pi" textColor="neutral600">
        {state === 'failed' ? '' : text(`preview.${state}`)}
      </Typography>
    </Box>
  );
};

const Failure = ({ error }: { error: unknown }) => {
  const text = useText();
  const explain = useRefusal();
  return (
    <Box padding={6} paddingTop={0}>
      <Notice variant="danger" title={text('preview.refused')}>
        {explain(error)}
      </Notice>
    </Box>
  );
};

interface Props {
  /** The letter to preview; undefined while something that was typed is wrong. */
  request: WriteLetterRequest | undefined;
  /** Controls to choose which letter is shown. */
  children?: ReactNode;
}

/** Shows the letter as it would be sent now, with a button that sends it to oneself. */
export const LetterPreview = memo(({ request, children }: Props) => {
  const text = useText();
  const { letter, state, error } = useLetter(request);
  const title = text('preview.title');
  // The frame is rendered again with every letter, and only then.
  const shown = useMemo(
    () =>
      letter ? (
        <>
          <LetterHead letter={letter} />
          <LetterBody letter={letter} />
        </>
      ) : null,
    [letter],
  );
  return (
    <Box
      tag="section"
      aria-label={title}
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      overflow="hidden"
    >
      <Box padding={6} paddingBottom={4}>
        <Flex justifyContent="space-between" gap={2} wrap="wrap">
          <Typography tag="h2" variant="delta">
            {title}
          </Typography>
          <TestLetterButton request={request} />
        </Flex>
        {children}
        <Status state={state} />
      </Box>
      {error ? <Failure error={error} /> : null}
      {shown ?? (state === 'asking' ? <Loader>{text('preview.asking')}</Loader> : null)}
    </Box>
  );
});
