import { Box, Typography } from '@strapi/design-system';
import { Table } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import type { BatchLogLine } from '../../../../shared/contracts/batches';
import { useNotes } from '../../hooks/useNotes';
import { useText } from '../../hooks/useText';
import { memberPath } from '../../plugin-id';
import { DeliveryText } from '../DeliveryText';
import { RowLink } from '../list/cells';
import { OutcomeBadge } from '../OutcomeBadge';

/** Lets addresses break: they have no spaces, so one of 200 characters would make the table that wide. */
const Breaking = ({ children }: { children: ReactNode }) => (
  <Box minWidth="16rem" maxWidth="32rem">
    <Typography tag="p" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
      {children}
    </Typography>
  </Box>
);

const Note = ({ children }: { children: ReactNode }) => (
  <Typography
    tag="p"
    variant="pi"
    textColor="neutral600"
    paddingTop={1}
    style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}
  >
    {children}
  </Typography>
);

interface Props {
  line: BatchLogLine;
  hasTyped: boolean;
  hasLetter: boolean;
  /** True if the role may see members in the Content Manager. */
  canOpen: boolean;
}

/** Shows one line: the typed text, the address that was read, and the outcome. */
export const LogRow = ({ line, hasTyped, hasLetter, canOpen }: Props) => {
  const text = useText();
  const say = useNotes();
  const { email, member, outcome, notes, suggestion, delivery } = line;
  return (
    <Table.Row>
      <Table.Cell>
        <Typography textColor="neutral600">{line.line}</Typography>
      </Table.Cell>
      {hasTyped ? (
        <Table.Cell>
          <Breaking>{line.typed || text('log.emptied')}</Breaking>
        </Table.Cell>
      ) : null}
      <Table.Cell>
        <Breaking>
          {member && canOpen ? (
            <RowLink to={memberPath(member)}>{email ?? text('log.emptied')}</RowLink>
          ) : (
            (email ?? '–')
          )}
        </Breaking>
      </Table.Cell>
      <Table.Cell>
        <OutcomeBadge outcome={outcome} />
        {notes ? <Note>{say(notes)}</Note> : null}
        {/* Of an address somebody typed just now; a member's own is not asked about again. */}
        {suggestion && hasTyped ? (
          <Note>{text('log.suggestion', { address: suggestion })}</Note>
        ) : null}
      </Table.Cell>
      {hasLetter ? (
        <Table.Cell>
          {delivery ? (
            <Box minWidth="16rem" maxWidth="32rem">
              <DeliveryText delivery={delivery} />
            </Box>
          ) : (
            '–'
          )}
        </Table.Cell>
      ) : null}
    </Table.Row>
  );
};
