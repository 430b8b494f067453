import { useListTagsQuery } from '../../services/members';
import { NameFilter } from './NameFilter';

interface Props {
  /** Id of a tag. */
  tag: string | undefined;
  onChange: (tag: string | undefined) => void;
}

export const TagFilter = ({ tag, onChange }: Props) => {
  const { data: tags } = useListTagsQuery(undefined, { refetchOnMountOrArgChange: true });
  return <NameFilter of="tag" names={tags} chosen={tag} onChange={onChange} />;
};
