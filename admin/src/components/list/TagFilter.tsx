import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useText } from '../../hooks/useText';
import { useListTagsQuery } from '../../services/members';

interface Props {
  /** Id of a tag. */
  tag: string | undefined;
  onChange: (tag: string | undefined) => void;
}

/** Nothing while there is no tag to choose. */
export const TagFilter = ({ tag, onChange }: Props) => {
  const text = useText();
  const { data: tags = [] } = useListTagsQuery(undefined, { refetchOnMountOrArgChange: true });
  if (tags.length === 0) return null;
  return (
    <SingleSelect
      aria-label={text('members.filter_tag')}
      placeholder={text('members.filter_tag')}
      size="S"
      value={tag ?? null}
      onChange={(chosen) => onChange(chosen ? String(chosen) : undefined)}
      onClear={() => onChange(undefined)}
      clearLabel={text('members.clear_tag')}
    >
      {tags.map(({ id, name }) => (
        <SingleSelectOption key={id} value={id}>
          {name}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};
