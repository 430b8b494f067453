import { Box, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { HistoryEntry } from '../../../../shared/contracts/members';
import { letterKinds } from '../../../../shared/contracts/states';
import { useNotes } from '../../hooks/useNotes';
import { useText } from '../../hooks/useText';
import { batchPath } from '../../plugin-id';
import { When } from '../When';

interface Props {
  entry: HistoryEntry;
  /** The member's address now. */
  address: string;
}

const kindOf = (detail: string | undefined) => letterKinds.find((kind) => kind === detail);

/** Of a corrected address, from which to which; of the rest, whose it was, if another, and what is noted of it. */
const useWords = ({ entry, address }: Props): string[] => {
  const text = useText();
  const say = useNotes();
  const { outcome, email, detail } = entry;
  const kind = kindOf(detail);
  if (outcome === 'address_changed' && detail && email) return [`${detail} → ${email}`];
  return [
    ...(email && email !== address ? [email] : []),
    ...(kind ? [text(`preview.kind.${kind}`)] : detail ? [say(detail)] : []),
  ];
};

/** One thing that happened, in words, with who did it and the output log it stands in. */
export const HistoryLine = ({ entry, address }: Props) => {
  const text = useText();
  const words = useWords({ entry, address });
  const { outcome, at, actor, batch } = entry;
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
      <Typography tag="p" variant="pi" textColor="neutral600">
        <When at={at} />
        {actor ? ` ${text('overview.by', { who: actor })}` : ''}
      </Typography>
      {batch ? (
        <Link tag={NavLink} to={batchPath(batch)}>
          {text('log.title')}
        </Link>
      ) : null}
    </Box>
  );
};
