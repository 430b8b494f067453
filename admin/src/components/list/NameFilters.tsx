import { useText } from '../../hooks/useText';
import { useListProgramsQuery, useListTagsQuery } from '../../services/members';
import { Choice, namedOptions } from '../Choice';

interface Props {
  of: 'program' | 'tag';
  /** The names to choose from; undefined until they are known. */
  names: { id: string; name: string }[] | undefined;
  /** Id of the chosen one. */
  chosen: string | undefined;
  onChange: (chosen: string | undefined) => void;
}

/** Shows nothing while there is nothing to choose. A deleted program or tag may still be in a URL. */
const NameFilter = ({ of, names, chosen, onChange }: Props) => {
  const text = useText();
  if (!names || (names.length === 0 && !chosen)) return null;
  const isGone = chosen !== undefined && !names.some(({ id }) => id === chosen);
  return (
    <Choice
      aria-label={text(`members.filter_${of}`)}
      placeholder={text(`members.filter_${of}`)}
      clearLabel={text(`members.clear_${of}`)}
      size="S"
      value={chosen ?? null}
      options={[
        ...namedOptions(names),
        ...(isGone ? [{ value: chosen, label: text(`members.filter_${of}_gone`) }] : []),
      ]}
      onChange={(value) => onChange(value ?? undefined)}
    />
  );
};

type ListedFilterProps = Pick<Props, 'chosen' | 'onChange'>;

export const ProgramFilter = (props: ListedFilterProps) => {
  const { data } = useListProgramsQuery(undefined, { refetchOnMountOrArgChange: true });
  return <NameFilter of="program" names={data} {...props} />;
};

export const TagFilter = (props: ListedFilterProps) => {
  const { data } = useListTagsQuery(undefined, { refetchOnMountOrArgChange: true });
  return <NameFilter of="tag" names={data} {...props} />;
};
