import { useIntl } from 'react-intl';
import type { Batch, BatchLogFileQuery } from '../../../../shared/contracts/batches';
import { useDownload } from '../../hooks/useDownload';

/** Saves the output log as the CSV file that the server makes of it, whole or its problems only. */
export const useLogFile = ({ id, createdAt }: Batch, problemsOnly: boolean) => {
  const { locale } = useIntl();
  const { save, isSaving } = useDownload();
  return {
    save: () =>
      save({
        path: `batches/${id}/log.csv`,
        query: {
          problems: problemsOnly || undefined,
          language: locale,
        } satisfies BatchLogFileQuery,
        name: `output-log-${createdAt.slice(0, 10)}.csv`,
      }),
    isSaving,
  };
};
