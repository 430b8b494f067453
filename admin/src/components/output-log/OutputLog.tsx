import { Flex, Loader, Typography } from '@strapi/design-system';
import type { BatchWithLog } from '../../../../shared/contracts/batches';
import { useListState } from '../../hooks/useListState';
import { useText } from '../../hooks/useText';
import { UnreadableList } from '../list/EmptyList';
import { LogHeading } from './LogHeading';
import { LogTable } from './LogTable';
import { LogToolbar } from './LogToolbar';
import { OutcomeCounts } from './OutcomeCounts';
import { PagedLines } from './PagedLines';
import { SendingProgress } from './SendingProgress';
import { useLiveBatch } from './useLiveBatch';

/** The number of lines that come with the batch itself. */
const shortLog = 200;

/** Lists the outcome of each address of a batch, and updates until its last letter is sent. */
export const OutputLog = ({ batchId, takesFocus }: { batchId: string; takesFocus?: boolean }) => {
  const text = useText();
  const { batch, error, pollingInterval } = useLiveBatch(batchId);
  if (!batch) {
    return error ? (
      <UnreadableList error={error} />
    ) : (
      <Flex justifyContent="center" padding={8}>
        <Loader>{text('list.loading')}</Loader>
      </Flex>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <LogHeading takesFocus={takesFocus} />
      {error ? <Typography textColor="danger600">{text('log.out_of_date')}</Typography> : null}
      <Lines batch={batch} pollingInterval={pollingInterval} />
    </Flex>
  );
};

const Lines = ({ batch, pollingInterval }: { batch: BatchWithLog; pollingInterval: number }) => {
  const { state, filter, paging } = useListState<{ problems?: string }>();
  const problemsOnly = state.problems === 'true';
  const showProblems = (isOn: boolean) => filter({ problems: isOn ? 'true' : undefined });
  return (
    <>
      <SendingProgress batch={batch} onShowProblems={() => showProblems(true)} />
      <OutcomeCounts counts={batch.counts} />
      <LogToolbar batch={batch} problemsOnly={problemsOnly} onProblemsOnly={showProblems} />
      {problemsOnly || batch.total > shortLog ? (
        <PagedLines
          batch={batch}
          page={paging.page}
          problemsOnly={problemsOnly}
          pollingInterval={pollingInterval}
          onShowAll={() => showProblems(false)}
        />
      ) : (
        <LogTable batch={batch} lines={batch.log} />
      )}
    </>
  );
};
