import { Filters } from '@strapi/strapi/admin';
import type { FilterType } from '../../../../../shared/contracts/members';
import { useText } from '../../../hooks/useText';
import { FilterValue } from './FilterValue';
import type { FilterOption } from './useFilterOptions';

/** The names that Strapi gives to types of inputs in its forms. */
const types = {
  text: 'string',
  number: 'float',
  boolean: 'boolean',
  date: 'date',
  datetime: 'datetime',
  time: 'time',
  enumeration: 'enumeration',
} as const satisfies Record<FilterType, Filters.Filter['type']>;

/** A z-index below the menus of the form's own selects and calendars. */
const layer = 499;

const filterOf = (option: FilterOption): Filters.Filter => ({
  ...option,
  type: types[option.type],
  input: FilterValue,
});

/**
 * A button that opens a form, which adds a condition to the URL. Shows nothing while there is nothing to
 * filter by.
 */
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
