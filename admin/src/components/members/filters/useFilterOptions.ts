import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type {
  FilterOperator,
  FilterType,
  MemberAttribute,
} from '../../../../../shared/contracts/members';
import { fieldLabel, optionLabels } from '../../../../../shared/field-labels';
import { useText } from '../../../hooks/useText';
import { nameOfLanguage } from '../../../language-names';
import { useListMemberAttributesQuery } from '../../../services/members';
import type { TextId } from '../../../translations/load';
import { offeredOperators, operatorWords } from './operator-words';

/** An attribute that members can be filtered by, in the words of the admin. */
export interface FilterOption {
  name: string;
  label: string;
  type: FilterType;
  operators: { value: FilterOperator; label: string }[];
  /** The values to choose from; if there are none, the value is typed. */
  options?: { value: string; label: string }[];
}

/** The plugin's labels for its own attributes, the most used first. */
const ownLabels = {
  hasDeliveryProblem: 'attribute.has_delivery_problem',
  invitedAt: 'attribute.invited_at',
  email: 'attribute.email',
  firstName: 'attribute.first_name',
  lastName: 'attribute.last_name',
  language: 'attribute.language',
  joinedAt: 'attribute.joined_at',
  suppression: 'attribute.suppression',
  emailNotifications: 'attribute.email_notifications',
  createdAt: 'attribute.created_at',
  updatedAt: 'attribute.updated_at',
} as const satisfies Record<string, TextId>;

const suppressions = {
  declined: 'suppression.declined',
  bounced: 'suppression.bounced',
} as const satisfies Record<string, TextId>;

const ownOrder = Object.keys(ownLabels);

/** Ranks attributes: problems and dates of inviting first, then the site's own attributes, then the rest. */
const rankOf = ({ name, isOwn }: MemberAttribute): number => {
  const at = ownOrder.indexOf(name);
  if (isOwn || at < 0) return 2;
  return at < 2 ? at : at + 1;
};

const useOptionsOf = () => {
  const text = useText();
  const { locale: language } = useIntl();
  return useMemo(() => {
    const own: Record<string, string> = Object.fromEntries(
      Object.entries(ownLabels).map(([name, id]) => [name, text(id)]),
    );
    const labelsOf = (attribute: MemberAttribute): Record<string, string> => {
      const { name, isOwn, options = [] } = attribute;
      if (isOwn) return optionLabels({ enum: options, labels: attribute.labels }, language);
      const labelOf = (value: string): string => {
        if (name === 'language') return nameOfLanguage(value);
        return value === 'declined' || value === 'bounced' ? text(suppressions[value]) : value;
      };
      return Object.fromEntries(options.map((value) => [value, labelOf(value)]));
    };
    const choicesOf = (attribute: MemberAttribute) => {
      if (attribute.type === 'boolean') {
        return [
          { value: 'true', label: text('value.true') },
          { value: 'false', label: text('value.false') },
        ];
      }
      const labels = labelsOf(attribute);
      return attribute.options?.map((value) => ({ value, label: labels[value] ?? value }));
    };
    return (attribute: MemberAttribute): FilterOption => ({
      name: attribute.name,
      label: fieldLabel(attribute, { language, own: attribute.isOwn ? {} : own }),
      type: attribute.type,
      operators: offeredOperators(attribute.operators, attribute.type).map((value) => ({
        value,
        label: text(operatorWords(value, attribute.type)),
      })),
      options: choicesOf(attribute),
    });
  }, [text, language]);
};

/** Lists the attributes the roster can be filtered by that have no select of their own; empty until they are known. */
export const useFilterOptions = (): FilterOption[] => {
  const { data } = useListMemberAttributesQuery(undefined);
  const optionOf = useOptionsOf();
  return useMemo(
    () =>
      (data ?? [])
        .filter(({ name }) => name !== 'state')
        .sort((one, other) => rankOf(one) - rankOf(other))
        .map(optionOf),
    [data, optionOf],
  );
};
