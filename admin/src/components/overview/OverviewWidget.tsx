import { Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useText } from '../../hooks/useText';
import { useListBatchesQuery } from '../../services/batches';
import { useSummariseMembersQuery } from '../../services/members';
import { DeliveryProblems } from './DeliveryProblems';
import { LastBatch } from './LastBatch';
import { StateBars } from './StateBars';

// The numbers may have changed since the home page was last open.
const fresh = { refetchOnMountOrArgChange: true };

/** Shows an overview of the invitations on Strapi's home page, to admins who may read. */
export const OverviewWidget = () => {
  const text = useText();
  const summary = useSummariseMembersQuery(undefined, fresh);
  const batches = useListBatchesQuery({ page: 1, pageSize: 1 }, fresh);

  if (summary.isLoading || batches.isLoading) return <Widget.Loading />;
  if (!summary.data || !batches.data) return <Widget.Error />;

  const { states, total, deliveryProblems, isApproximate } = summary.data;
  const [lastBatch] = batches.data.data;
  if (total === 0 && !lastBatch) return <Widget.NoData>{text('overview.empty')}</Widget.NoData>;
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <StateBars states={states} total={total} />
      {isApproximate ? (
        <Typography variant="pi" textColor="neutral600">
          {text('overview.approximate')}
        </Typography>
      ) : null}
      <DeliveryProblems count={deliveryProblems} />
      <LastBatch batch={lastBatch} />
    </Flex>
  );
};
