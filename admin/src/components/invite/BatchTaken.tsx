import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Layouts } from '@strapi/strapi/admin';
import type { BatchWithLog } from '../../../../shared/contracts/batches';
import { lineOutcomes } from '../../../../shared/contracts/states';
import { useText } from '../../hooks/useText';
import { LogHeading } from '../output-log/LogHeading';
import { OutputLog } from '../output-log/OutputLog';
import { FormHeader } from '../form/FormHeader';

const OutcomeList = ({ counts }: Pick<BatchWithLog, 'counts'>) => {
  const text = useText();
  return (
    <Box tag="ul" background="neutral0" padding={6} hasRadius shadow="filterShadow">
      {lineOutcomes
        .filter((outcome) => counts[outcome] > 0)
        .map((outcome) => (
          <Typography key={outcome} tag="li">
            {text('invite.taken.count', {
              outcome: text(`outcome.${outcome}`),
              count: counts[outcome],
            })}
          </Typography>
        ))}
    </Box>
  );
};

/** Shows the counts of the answer to admins who may invite but not read, and why there is no more. */
const Counts = ({ taken }: { taken: BatchWithLog | undefined }) => {
  const text = useText();
  return (
    <>
      {taken ? <OutcomeList counts={taken.counts} /> : null}
      <Typography>{text('invite.taken.unreadable')}</Typography>
    </>
  );
};

interface Props {
  batchId: string;
  /** The answer to the submission; missing if the page was reloaded since. */
  taken?: BatchWithLog;
  canRead: boolean;
  onInviteMore: () => void;
}

/** Shows the outcome of the batch in place of the form. */
export const BatchTaken = ({ batchId, taken, canRead, onInviteMore }: Props) => {
  const text = useText();
  return (
    <>
      <FormHeader
        title={text('invite.title')}
        action={<Button onClick={onInviteMore}>{text('invite.more_people')}</Button>}
      />
      <Layouts.Content>
        {canRead ? (
          <OutputLog batchId={batchId} takesFocus />
        ) : (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <LogHeading takesFocus />
            <Counts taken={taken} />
          </Flex>
        )}
      </Layouts.Content>
    </>
  );
};
