import { useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { Member } from '../../../../shared/contracts/members';
import { useRefusal } from '../../hooks/useRefusal';
import { useText } from '../../hooks/useText';
import { useGetHistoryQuery } from '../../services/history';
import { HistoryLine } from './HistoryLine';

const pageSize = 10;

interface PageProps {
  member: Member;
  page: number;
  pollingInterval: number;
  /** Undefined if the next page is shown already. */
  onMore?: () => void;
}

const HistoryPage = ({ member, page, pollingInterval, onMore }: PageProps) => {
  const text = useText();
  const explain = useRefusal();
  const { data, error } = useGetHistoryQuery(
    { id: member.id, page, pageSize },
    { pollingInterval, refetchOnMountOrArgChange: true },
  );
  if (!data) return error ? <Typography role="alert">{explain(error)}</Typography> : null;
  const { pagination } = data.meta;
  return (
    <>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
        {data.data.map((entry, index) => (
          <HistoryLine
            key={`${entry.at} ${entry.outcome} ${index}`}
            entry={entry}
            address={member.email}
          />
        ))}
      </Flex>
      {pagination.total === 0 ? (
        <Typography textColor="neutral600">{text('history.none')}</Typography>
      ) : null}
      {onMore && page < pagination.pageCount ? (
        <Button variant="ghost" size="S" onClick={onMore}>
          {text('history.more')}
        </Button>
      ) : null}
    </>
  );
};

interface Props {
  member: Member;
  pollingInterval: number;
}

/** Lists everything that has happened to a member and to their invitations, newest first. */
export const History = ({ member, pollingInterval }: Props) => {
  const text = useText();
  const [pages, setPages] = useState(1);
  return (
    <Box tag="section" aria-label={text('history.title')}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography tag="h3" variant="omega" fontWeight="bold">
          {text('history.title')}
        </Typography>
        {Array.from({ length: pages }, (_, index) => (
          <HistoryPage
            key={index}
            member={member}
            page={index + 1}
            pollingInterval={pollingInterval}
            onMore={index + 1 === pages ? () => setPages(pages + 1) : undefined}
          />
        ))}
      </Flex>
    </Box>
  );
};
