import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useText } from '../../hooks/useText';

interface Props {
  of: 'program' | 'tag';
  names: { id: string; name: string }[];
  /** Id of one of them. */
  chosen: string | undefined;
  onChange: (chosen: string | undefined) => void;
}

/** Nothing while there is none to choose. */
export const NameFilter = ({ of, names, chosen, onChange }: Props) => {
  const text = useText();
  if (names.length === 0) return null;
  return (
    <SingleSelect
      aria-label={text(`members.filter_${of}`)}
      placeholder={text(`members.filter_${of}`)}
      size="S"
      value={chosen ?? null}
      onChange={(value) => onChange(value ? String(value) : undefined)}
      onClear={() => onChange(undefined)}
      clearLabel={text(`members.clear_${of}`)}
    >
      {names.map(({ id, name }) => (
        <SingleSelectOption key={id} value={id}>
          {name}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};
