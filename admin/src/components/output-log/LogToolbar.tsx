import { Button, Checkbox, Flex } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { Batch, BatchLogFileQuery } from '../../../../shared/contracts/batches';
import { useDownload } from '../../hooks/useDownload';
import { useText } from '../../hooks/useText';

/** Saves the output log as the CSV file that the server makes of it, completely or only its problems. */
const useLogFile = ({ id, createdAt }: Batch, problemsOnly: boolean) => {
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

interface Props {
  batch: Batch;
  problemsOnly: boolean;
  onProblemsOnly: (isOn: boolean) => void;
}

export const LogToolbar = ({ batch, problemsOnly, onProblemsOnly }: Props) => {
  const text = useText();
  const { save, isSaving } = useLogFile(batch, problemsOnly);
  return (
    <Flex gap={4} wrap="wrap" justifyContent="space-between">
      <Checkbox
        checked={problemsOnly}
        onCheckedChange={(checked) => onProblemsOnly(checked === true)}
      >
        {text('log.problems_only')}
      </Checkbox>
      <Button
        variant="tertiary"
        startIcon={<Download />}
        loading={isSaving}
        onClick={() => void save()}
      >
        {text(problemsOnly ? 'log.download_problems' : 'log.download')}
      </Button>
    </Flex>
  );
};
