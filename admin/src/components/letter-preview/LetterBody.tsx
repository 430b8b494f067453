import { useState } from 'react';
import { Box, Flex } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useText } from '../../hooks/useText';
import { LetterFrame, type Device } from './LetterFrame';
import { Segments } from './Segments';
import type { Letter } from './useLetter';

type Part = 'html' | 'text';

const parts: Part[] = ['html', 'text'];
const devices: Device[] = ['desktop', 'phone'];

/** Chooses the phone's width on a narrow screen, where the wide letter would be too small to read. */
const deviceAtHand = (): Device =>
  window.matchMedia('(min-width: 600px)').matches ? 'desktop' : 'phone';

const PlainText = styled.pre`
  max-height: 520px;
  margin: 0;
  padding: ${({ theme }) => `${theme.spaces[4]} ${theme.spaces[6]}`};
  overflow: auto;
  background: ${({ theme }) => theme.colors.neutral100};
  color: ${({ theme }) => theme.colors.neutral800};
  font-family: monospace;
  font-size: 1.3rem;
  line-height: 1.5;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  user-select: text;
`;

/** Shows the letter itself: its HTML on a wide or narrow screen, or its text part. */
export const LetterBody = ({ letter }: { letter: Letter }) => {
  const text = useText();
  const [part, setPart] = useState<Part>('html');
  const [device, setDevice] = useState(deviceAtHand);
  return (
    <>
      <Flex gap={2} wrap="wrap" paddingBottom={4} paddingLeft={6} paddingRight={6}>
        <Segments
          label={text('preview.part')}
          value={part}
          options={parts.map((value) => ({ value, label: text(`preview.part.${value}`) }))}
          onChange={setPart}
        />
        {part === 'html' ? (
          <Segments
            label={text('preview.device')}
            value={device}
            options={devices.map((value) => ({ value, label: text(`preview.device.${value}`) }))}
            onChange={setDevice}
          />
        ) : null}
      </Flex>
      {part === 'html' ? (
        <LetterFrame html={letter.html} title={text('preview.frame')} device={device} />
      ) : (
        <Box>
          <PlainText
            lang={letter.language}
            tabIndex={0}
            aria-label={text('preview.plain')}
            role="region"
          >
            {letter.text}
          </PlainText>
        </Box>
      )}
    </>
  );
};
