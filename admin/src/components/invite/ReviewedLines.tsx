import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ReviewLine, ReviewResponse } from '../../../../shared/contracts/batches';
import { useNotes } from '../../hooks/useNotes';
import { useText } from '../../hooks/useText';
import { ItemList } from './ItemList';

const Summary = styled.summary`
  cursor: pointer;
  width: fit-content;
  color: ${({ theme }) => theme.colors.primary700};
  font-size: ${({ theme }) => theme.fontSizes[2]};
`;

/** The outcomes whose addresses are listed, because an admin may want to know who these people are. */
const listed = ['already_member', 'already_pending', 'suppressed', 'duplicate'] as const;

const Lines = ({ lines }: { lines: ReviewLine[] }) => {
  const say = useNotes();
  return (
    <ItemList paddingTop={2} paddingLeft={4}>
      {lines.map(({ line, typed, email, notes }) => (
        <li key={line}>
          <Typography>{email ?? typed}</Typography>
          {notes ? <Typography textColor="neutral600">{say(notes)}</Typography> : null}
        </li>
      ))}
    </ItemList>
  );
};

/** Lists the addresses that get no new invitation, in one foldable list for each kind. */
export const ReviewedLines = ({ answer }: { answer: ReviewResponse['data'] }) => {
  const text = useText();
  return (
    <Box>
      {listed.map((outcome) => {
        const lines = answer.lines.filter((line) => line.outcome === outcome);
        return lines.length === 0 ? null : (
          <Box key={outcome} tag="details" paddingTop={1} paddingBottom={1}>
            <Summary>{text(`invite.count.${outcome}`, { count: lines.length })}</Summary>
            <Lines lines={lines} />
          </Box>
        );
      })}
    </Box>
  );
};
