import { useState } from 'react';
import { Field, TextInput, Typography } from '@strapi/design-system';
import { useText } from '../../hooks/useText';
import { useListTagsQuery } from '../../services/members';
import { Choice, namedOptions } from '../Choice';
import { ActionDialog } from './ActionDialog';
import type { DialogProps } from './SelectionDialog';
import { useAction } from './useAction';
import { useCountOf } from './useCountOf';

const longestName = 200;

interface ChoiceProps {
  tag: string | null;
  onChange: (tag: string | null) => void;
}

const useTags = () => useListTagsQuery(undefined, { refetchOnMountOrArgChange: true }).data;

const TagChoice = ({ tag, onChange }: ChoiceProps) => {
  const text = useText();
  const tags = useTags();
  return (
    <Field.Root>
      <Field.Label>{text('act.tag')}</Field.Label>
      <Choice
        value={tag}
        options={namedOptions(tags)}
        clearLabel={text('act.tag_clear')}
        onChange={onChange}
      />
    </Field.Root>
  );
};

/** Adds an existing or new tag to members. */
export const AddTagDialog = ({ asked }: DialogProps<'add_tag'>) => {
  const text = useText();
  const { members } = useCountOf();
  const { selection } = asked;
  const hasTags = (useTags()?.length ?? 0) > 0;
  const [tag, setTag] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const tagName = typed.trim();
  const { act, isWorking, error } = useAction('add_tag');
  return (
    <ActionDialog
      title={text('act.add_tag.title', { members: members(asked.members) })}
      confirm={text('act.add_tag.confirm')}
      isIncomplete={tag === null && tagName === ''}
      isWorking={isWorking}
      error={error}
      onConfirm={() => void act(tag === null ? { selection, tagName } : { selection, tag })}
    >
      {hasTags ? (
        <TagChoice
          tag={tag}
          onChange={(chosen) => {
            setTag(chosen);
            if (chosen) setTyped('');
          }}
        />
      ) : null}
      <Field.Root>
        <Field.Label>{text(hasTags ? 'act.tag_or_new' : 'act.tag_new')}</Field.Label>
        <TextInput
          value={typed}
          maxLength={longestName}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) => {
            setTyped(event.target.value);
            if (event.target.value) setTag(null);
          }}
        />
      </Field.Root>
    </ActionDialog>
  );
};

/** Removes a tag from members. */
export const RemoveTagDialog = ({ asked }: DialogProps<'remove_tag'>) => {
  const text = useText();
  const { members } = useCountOf();
  const { selection } = asked;
  const tags = useTags();
  const [tag, setTag] = useState<string | null>(null);
  const { act, isWorking, error } = useAction('remove_tag');
  return (
    <ActionDialog
      title={text('act.remove_tag.title', { members: members(asked.members) })}
      confirm={text('act.remove_tag.confirm')}
      isIncomplete={tag === null}
      isWorking={isWorking}
      error={error}
      onConfirm={() => tag !== null && void act({ selection, tag })}
    >
      {tags?.length === 0 ? (
        <Typography fontWeight="bold">{text('act.no_tags')}</Typography>
      ) : (
        <TagChoice tag={tag} onChange={setTag} />
      )}
    </ActionDialog>
  );
};
