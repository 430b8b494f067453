import { Button, Flex, ProgressBar, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Batch } from '../../../../shared/contracts/batches';
import { useText } from '../../hooks/useText';
import type { TextId } from '../../translations/load';
import { progressOf, sendsLetters, type Progress } from './progress';

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

const finishedWithoutLetters = (batch: Batch): TextId => {
  // A batch may find nobody: the selected members have left the selection before, or the program or tag was
  // deleted.
  if (batch.total === 0) return 'log.finished_nobody';
  if (!sendsLetters(batch)) return 'log.finished_members';
  const wasToSend = batch.send || batch.action === 'resend';
  return wasToSend ? 'log.finished_none' : 'log.finished_added';
};

/**
 * Says in which phase the sending is. It changes only with the phase, so that screen readers are not
 * interrupted all the time.
 */
const useHeadline = () => {
  const text = useText();
  return (batch: Batch, { phase, total, problems, dropped }: Progress): string => {
    if (phase === 'receiving') return text('log.receiving');
    if (phase === 'processing') {
      return text(batch.action === 'invite' ? 'log.processing' : 'log.processing_members');
    }
    if (phase === 'sending') return text('log.sending');
    if (phase === 'waiting') {
      return text('log.waiting', { count: total, at: new Date(batch.sendAt!) });
    }
    if (total === 0) return text(finishedWithoutLetters(batch));
    if (problems > 0) return text('log.finished_problems', { count: problems });
    return dropped > 0 ? text('log.finished_dropped', { count: dropped }) : text('log.finished');
  };
};

/** Gives the progress in figures, and says what the bar counts. */
const useFigures = () => {
  const text = useText();
  return (batch: Batch, { phase, done, total, sent, problems }: Progress) => {
    if (phase !== 'processing') {
      // The headline counts the problems once all letters are sent.
      const shown = phase === 'sending' ? problems : 0;
      const figures = text('log.letters_sent', { sent, total, problems: shown });
      return { figures, label: text('log.bar_letters') };
    }
    return batch.action === 'invite'
      ? { figures: text('log.addresses_done', { done, total }), label: text('log.bar_addresses') }
      : { figures: text('log.members_done', { done, total }), label: text('log.bar_members') };
  };
};

/** Shows the progress of a batch, with a bar until its last letter is sent. */
export const SendingProgress = ({ batch, onShowProblems }: Props) => {
  const text = useText();
  const headline = useHeadline();
  const progress = progressOf(batch, Date.now());
  const { phase, done, total, problems } = progress;
  const isMoving = phase === 'processing' || phase === 'sending';
  const { figures, label } = useFigures()(batch, progress);
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
          aria-label={label}
          aria-valuemin={0}
          aria-valuemax={total}
          aria-valuenow={done}
          aria-valuetext={figures}
        />
      ) : null}
      {total > 0 && phase !== 'waiting' && phase !== 'receiving' ? (
        <Typography textColor="neutral600">{figures}</Typography>
      ) : null}
    </Flex>
  );
};
