import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useText } from '../../hooks/useText';
import type { Letter } from './useLetter';

const HeaderField = ({ label, value }: { label: string; value: string }) => (
  <Box>
    <Typography tag="dt" variant="pi" textColor="neutral600" style={{ display: 'inline' }}>
      {`${label} `}
    </Typography>
    <Typography tag="dd" variant="pi" style={{ display: 'inline', overflowWrap: 'anywhere' }}>
      {value}
    </Typography>
  </Box>
);

const Divided = styled(Box)`
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
`;

/** Shows the headers that a mail program shows above a letter. */
export const LetterHead = ({ letter }: { letter: Letter }) => {
  const text = useText();
  const { subject, from, replyTo, language } = letter;
  return (
    <Divided paddingTop={4} paddingBottom={4} paddingLeft={6} paddingRight={6}>
      <Typography
        tag="h3"
        variant="delta"
        lang={language}
        aria-label={text('preview.subject', { subject })}
        style={{ overflowWrap: 'anywhere' }}
      >
        {subject}
      </Typography>
      <Box tag="dl" paddingTop={1}>
        <HeaderField label={text('preview.from')} value={from ?? text('preview.from_provider')} />
        {replyTo ? <HeaderField label={text('preview.reply_to')} value={replyTo} /> : null}
      </Box>
    </Divided>
  );
};
