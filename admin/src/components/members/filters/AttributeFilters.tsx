import { Filters } from '@strapi/strapi/admin';
import type { FilterType } from '../../../../../shared/contracts/members';
import { useText } from '../../../hooks/useText';
import { FilterValue } from './FilterValue';
import type { FilterOption } from './useFilterOptions';

/** As Strapi calls what is typed into its forms. */
const types = {
  text: 'string',
  number: 'float',
  boolean: 'boolean',
  date: 'date',
  datetime: 'datetime',
  time: 'time',
  enumeration: 'enumeration',
} as const satisfies Record<FilterType, Filters.Filter['type']>;

/** Below what its own selects and calendars open. */
const layer = 499;

const filterOf = (option: FilterOption): Filters.Filter => ({
  ...option,
  type: types[option.type],
  input: FilterValue,
});

/** A button and the form behind it, which adds a condition to the URL. Nothing while there is nothing to filter by. */
export const AttributeFilters = ({ options }: { options: FilterOption[] }) => {
  const text = useText();
  if (options.length === 0) return null;
  return (
    <Filters.Root options={options.map(filterOf)}>
      <Filters.Trigger label={text('filters.open')} />
      <Filters.Popover zIndex={layer} />
    </Filters.Root>
  );
};
