import { Status, Typography } from '@strapi/design-system';
import type { Batch } from '../../../../shared/contracts/batches';
import { useText } from '../../hooks/useText';
import { progressOf, sendsLetters } from '../output-log/progress';

/** Shows how many letters of a batch were sent, and how many failed or bounced. */
export const LettersOfBatch = ({ batch }: { batch: Batch }) => {
  const text = useText();
  const { phase, sent, total, problems } = progressOf(batch, Date.now());
  if (batch.state !== 'done' || total === 0) {
    const wasToSend = batch.send || batch.action === 'resend';
    const isToCome = batch.state !== 'done' && wasToSend && sendsLetters(batch);
    return <Typography>{text(isToCome ? 'batches.not_yet' : 'batches.none')}</Typography>;
  }
  return (
    <>
      <Typography tag="p">
        {phase === 'waiting'
          ? text('batches.waiting', { count: total, at: new Date(batch.sendAt!) })
          : text('batches.sent', { sent, total })}
      </Typography>
      {problems > 0 ? (
        <Status variant="danger" size="S" display="inline-block" marginTop={1}>
          <Typography tag="span" variant="pi" fontWeight="bold">
            {text('batches.problems', { count: problems })}
          </Typography>
        </Status>
      ) : null}
    </>
  );
};
