import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import type { Member, MemberFilter } from '../../../../../shared/contracts/members';
import { mostIds, type Selected } from '../../../hooks/useSelection';
import { useText } from '../../../hooks/useText';
import { SelectionActions } from './SelectionActions';
import { useCountOf, type Count } from './useCountOf';
import { useSelectionActions } from './useSelectionActions';

interface Props {
  selected: Selected<Member, MemberFilter>;
  /** How many the list's query finds. */
  total: Count;
}

const useHeadline = ({ selected, total }: Props): string => {
  const text = useText();
  const { results } = useCountOf();
  const { count, elsewhere, isAll, isApproximate } = selected;
  if (count === 0) return '';
  if (isAll && count === total.count) return text('selection.all', { results: results(total) });
  if (isAll) {
    return isApproximate
      ? text('selection.all', { results: results(selected) })
      : text('selection.of_all', { count, results: results(total) });
  }
  return elsewhere === 0
    ? text('selection.on_page', { count })
    : text('selection.with_elsewhere', { count, elsewhere });
};

/** How much is selected, how to select everything or nothing, and what can be done about it. */
export const SelectionBar = ({ selected, total }: Props) => {
  const text = useText();
  const { results } = useCountOf();
  const headline = useHeadline({ selected, total });
  const { invite, ask, dialogs } = useSelectionActions(selected);
  const { count, isAll, isTooLong, selectAll, clear } = selected;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} paddingBottom={count > 0 ? 4 : 0}>
      <Flex gap={3} wrap="wrap">
        <Box role="status">
          <Typography textColor="neutral700">{headline}</Typography>
        </Box>
        {count > 0 && !isAll && count < total.count ? (
          <TextButton onClick={selectAll}>
            {text('selection.select_all', { results: results(total) })}
          </TextButton>
        ) : null}
        {count > 0 ? <TextButton onClick={clear}>{text('selection.clear')}</TextButton> : null}
      </Flex>
      {isTooLong ? (
        <Typography role="alert" textColor="danger600">
          {text(isAll ? 'selection.too_many_left_out' : 'selection.too_many_ticked', {
            most: mostIds,
          })}
        </Typography>
      ) : null}
      {count > 0 && !isTooLong ? <SelectionActions invite={invite} ask={ask} /> : null}
      {dialogs}
    </Flex>
  );
};
