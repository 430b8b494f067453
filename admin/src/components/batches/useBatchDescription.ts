import { useCallback } from 'react';
import type { Batch } from '../../../../shared/contracts/batches';
import { useText } from '../../hooks/useText';

/** Describes what a batch did, in a few words: "Added to program Sailing". */
export const useBatchDescription = (): ((batch: Batch) => string) => {
  const text = useText();
  return useCallback(
    ({ action, send, program, tag }) => {
      if (action === 'invite') return text(send ? 'did.invite' : 'did.add');
      // The program or tag may have been deleted since.
      const gone = text('did.gone');
      return text(`did.${action}`, { program: program?.name ?? gone, tag: tag?.name ?? gone });
    },
    [text],
  );
};
