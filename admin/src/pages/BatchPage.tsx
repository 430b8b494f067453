import { Box, Link } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { NavLink, useLocation, useParams } from 'react-router-dom';
import { BatchDetails } from '../components/batches/BatchDetails';
import { useBatchDescription } from '../components/batches/useBatchDescription';
import { OutputLog } from '../components/output-log/OutputLog';
import { useText } from '../hooks/useText';
import { permissions } from '../permissions';
import { pagesPath } from '../plugin-id';
import { useGetBatchQuery } from '../services/batches';

const BatchView = ({ id }: { id: string }) => {
  const text = useText();
  const { formatDate } = useIntl();
  const { data: batch } = useGetBatchQuery(id);
  // The log replaces the dialog that started the batch.
  const isNew = (useLocation().state as { isNew?: boolean } | null)?.isNew === true;
  const describe = useBatchDescription();
  const title = batch ? describe(batch) : text('log.title');
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={
          batch
            ? text('batches.title', {
                at: formatDate(batch.createdAt, { dateStyle: 'medium', timeStyle: 'short' }),
              })
            : undefined
        }
        navigationAction={
          <Link tag={NavLink} to={`${pagesPath}/batches`} startIcon={<ArrowLeft />}>
            {text('tab.batches')}
          </Link>
        }
      />
      <Layouts.Content>
        {batch ? (
          <Box paddingBottom={6}>
            <BatchDetails batch={batch} />
          </Box>
        ) : null}
        <OutputLog batchId={id} takesFocus={isNew} />
      </Layouts.Content>
    </Page.Main>
  );
};

export const BatchPage = () => {
  const { id = '' } = useParams();
  return (
    <Page.Protect permissions={permissions.read}>
      <BatchView key={id} id={id} />
    </Page.Protect>
  );
};
