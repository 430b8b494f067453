import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useText } from '../../hooks/useText';

interface Props {
  of: 'program' | 'tag';
  /** Undefined until they are known. */
  names: { id: string; name: string }[] | undefined;
  /** Id of one of them. */
  chosen: string | undefined;
  onChange: (chosen: string | undefined) => void;
}

/** Nothing while there is none to choose. One that was deleted may still be in a URL. */
export const NameFilter = ({ of, names, chosen, onChange }: Props) => {
  const text = useText();
  if (!names || (names.length === 0 && !chosen)) return null;
  const isGone = chosen !== undefined && !names.some(({ id }) => id === chosen);
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
      {isGone ? (
        <SingleSelectOption value={chosen}>{text(`members.filter_${of}_gone`)}</SingleSelectOption>
      ) : null}
    </SingleSelect>
  );
};
