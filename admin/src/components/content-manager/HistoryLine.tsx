import { Box, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { HistoryEntry } from '../../../../shared/contracts/members';
import { useNotes } from '../../hooks/useNotes';
import { useText } from '../../hooks/useText';
import { batchPath } from '../../plugin-id';
import { When } from '../When';
import { HistoryConsents } from './HistoryConsents';

interface Props {
  entry: HistoryEntry;
  /** The member's address now. */
  address: string;
}

/**
 * Answers the details of an event: the address, if it was another one, the notes, and the words of a mail
 * server.
 */
const useWords = ({ entry, address }: Props): string[] => {
  const say = useNotes();
  const { outcome, email, notes, reason } = entry;
  // The note of a corrected address names both, the old one and the new.
  const isOther = email !== address && outcome !== 'address_changed';
  return [isOther ? email : null, say(notes), reason].filter((words): words is string =>
    Boolean(words),
  );
};

/** Shows one event in words, with who did it and a link to its output log. */
export const HistoryLine = ({ entry, address }: Props) => {
  const text = useText();
  const words = useWords({ entry, address });
  const { outcome, at, actor, batch, consents = [] } = entry;
  return (
    <Box
      tag="li"
      paddingLeft={3}
      borderStyle="solid"
      borderWidth="0 0 0 2px"
      borderColor="neutral200"
      style={{ overflowWrap: 'anywhere' }}
    >
      <Typography tag="p" variant="pi" fontWeight="bold">
        {text(`history.${outcome}`)}
      </Typography>
      {words.map((line) => (
        <Typography key={line} tag="p" variant="pi">
          {line}
        </Typography>
      ))}
      {consents.length > 0 ? <HistoryConsents consents={consents} /> : null}
      <Typography tag="p" variant="pi" textColor="neutral600">
        <When at={at} />
        {actor ? ` ${text('overview.by', { who: actor })}` : ''}
        {actor === null ? ` ${text('history.by_unknown')}` : ''}
      </Typography>
      {batch ? (
        <Link tag={NavLink} to={batchPath(batch)}>
          {text('log.title')}
        </Link>
      ) : null}
    </Box>
  );
};
