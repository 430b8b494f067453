import { Flex, Tag } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { humanise } from '../../../../../shared/field-labels';
import { useText } from '../../../hooks/useText';
import type { Condition } from './conditions';
import { operatorWords, takesNoValue } from './operator-words';
import type { FilterOption } from './useFilterOptions';

interface Props {
  conditions: Condition[];
  options: FilterOption[];
  onChange: (conditions: Condition[]) => void;
}

const isMoment = (value: string): boolean => !Number.isNaN(Date.parse(value));

const useWords = (options: FilterOption[]) => {
  const text = useText();
  const { formatDate, formatNumber } = useIntl();
  const valueOf = (value: string, option: FilterOption | undefined): string => {
    const chosen = option?.options?.find((choice) => choice.value === value);
    if (chosen) return chosen.label;
    if (option?.type === 'number' && Number.isFinite(Number(value))) {
      return formatNumber(Number(value), { maximumFractionDigits: 20 });
    }
    if (option?.type === 'date' && isMoment(value)) {
      return formatDate(value, { dateStyle: 'medium', timeZone: 'UTC' });
    }
    return option?.type === 'datetime' && isMoment(value)
      ? formatDate(value, { dateStyle: 'medium', timeStyle: 'short' })
      : value;
  };
  return ({ name, operator, value }: Condition): string => {
    const option = options.find((one) => one.name === name);
    const words = [
      option?.label ?? humanise(name),
      text(operatorWords(operator, option?.type)),
      ...(takesNoValue(operator) ? [] : [valueOf(value, option)]),
    ];
    return words.join(' ');
  };
};

/**
 * Shows the filters of the roster; a click removes one. Strapi's own list knows no "is after" and breaks at
 * odd URLs.
 */
export const FilterTags = ({ conditions, options, onChange }: Props) => {
  const text = useText();
  const say = useWords(options);
  if (conditions.length === 0) return null;
  return (
    <Flex gap={2} wrap="wrap">
      {conditions.map((condition, index) => {
        const words = say(condition);
        return (
          <Tag
            key={`${index} ${words}`}
            icon={<Cross aria-hidden />}
            label={text('filters.remove', { filter: words })}
            onClick={() => onChange(conditions.filter((_, place) => place !== index))}
          >
            {words}
          </Tag>
        );
      })}
    </Flex>
  );
};
