import type { ReactNode } from 'react';
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useText } from '../../hooks/useText';
import { useCountOf, type Count } from './useCountOf';
import { mostIds, type Selected } from './useSelection';

interface Props {
  selected: Omit<Selected<unknown, object>, 'rows' | 'tick'>;
  /** The number of rows that the list's query finds, if all of them can be selected. */
  total?: Count;
  /** The actions for the selection. */
  children: ReactNode;
}

const useHeadline = ({ selected, total }: Omit<Props, 'children'>): string => {
  const text = useText();
  const { results } = useCountOf();
  const { count, elsewhere, isAll, isApproximate } = selected;
  if (count === 0) return '';
  if (isAll && total) {
    if (count === total.count) return text('selection.all', { results: results(total) });
    return isApproximate
      ? text('selection.all', { results: results(selected) })
      : text('selection.of_all', { count, results: results(total) });
  }
  return elsewhere === 0
    ? text('selection.on_page', { count })
    : text('selection.with_elsewhere', { count, elsewhere });
};

/** Says how much of a list is selected, and offers to select all or nothing and to act on the selection. */
export const SelectionBar = ({ selected, total, children }: Props) => {
  const text = useText();
  const { results } = useCountOf();
  const headline = useHeadline({ selected, total });
  const { count, isAll, isTooLong, selectAll, clear } = selected;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} paddingBottom={count > 0 ? 4 : 0}>
      <Flex gap={3} wrap="wrap">
        <Box role="status">
          <Typography textColor="neutral700">{headline}</Typography>
        </Box>
        {total && count > 0 && !isAll && count < total.count ? (
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
      {count > 0 && !isTooLong ? children : null}
    </Flex>
  );
};
