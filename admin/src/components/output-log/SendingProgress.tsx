import { Button, Flex, ProgressBar, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Batch } from '../../../../shared/contracts/batches';
import { useText } from '../../hooks/useText';
import { progressOf, type Progress } from './progress';

const Bar = styled(ProgressBar)`
  width: 100%;
  background-color: ${({ theme }) => theme.colors.neutral200};

  > div {
    background-color: ${({ theme }) => theme.colors.primary600};
  }
`;

interface Props {
  batch: Batch;
  onShowProblems: () => void;
}

/** What goes on now. It changes with the phase only, so that it can be read out without end. */
const useHeadline = () => {
  const text = useText();
  return (batch: Batch, { phase, total, problems, dropped }: Progress): string => {
    if (phase === 'processing') return text('log.processing');
    if (phase === 'sending') return text('log.sending');
    if (phase === 'waiting') {
      return text('log.waiting', { count: total, at: new Date(batch.sendAt!) });
    }
    if (total === 0) return text(batch.send ? 'log.finished_none' : 'log.finished_added');
    if (problems > 0) return text('log.finished_problems', { count: problems });
    return dropped > 0 ? text('log.finished_dropped', { count: dropped }) : text('log.finished');
  };
};

/** Where the batch stands, with a bar until its last letter is out. */
export const SendingProgress = ({ batch, onShowProblems }: Props) => {
  const text = useText();
  const headline = useHeadline();
  const progress = progressOf(batch, Date.now());
  const { phase, done, total, problems } = progress;
  const isMoving = phase === 'processing' || phase === 'sending';
  const figures =
    phase === 'processing'
      ? text('log.addresses_done', { done, total })
      : // The headline counts the problems once all letters are out.
        text('log.letters_sent', { sent: progress.sent, total, problems: isMoving ? problems : 0 });
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex gap={4} wrap="wrap">
        <Typography role="status" tag="p" variant="delta">
          {headline(batch, progress)}
        </Typography>
        {problems > 0 ? (
          <Button size="S" variant="danger-light" onClick={onShowProblems}>
            {text('log.show_problems')}
          </Button>
        ) : null}
      </Flex>
      {isMoving ? (
        <Bar
          value={total === 0 ? 0 : (100 * done) / total}
          aria-label={text(phase === 'processing' ? 'log.bar_addresses' : 'log.bar_letters')}
          aria-valuemin={0}
          aria-valuemax={total}
          aria-valuenow={done}
          aria-valuetext={figures}
        />
      ) : null}
      {total > 0 && phase !== 'waiting' ? (
        <Typography textColor="neutral600">{figures}</Typography>
      ) : null}
    </Flex>
  );
};
