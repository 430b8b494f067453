import { useState } from 'react';
import { Box, Checkbox, Field, Radio, Typography } from '@strapi/design-system';
import { useText } from '../../hooks/useText';
import { ActionDialog } from './ActionDialog';
import type { DialogProps } from './SelectionDialog';
import { useAction } from './useAction';
import { useCountOf } from './useCountOf';

interface ErasureProps {
  isWithAccount: boolean;
  onChange: (isWithAccount: boolean) => void;
}

const Erasure = ({ isWithAccount, onChange }: ErasureProps) => {
  const text = useText();
  return (
    <>
      <Typography>{text('act.erase.body')}</Typography>
      <Field.Root hint={text('act.erase.account_hint')}>
        <Checkbox checked={isWithAccount} onCheckedChange={(isOn) => onChange(isOn === true)}>
          {text('act.erase.account')}
        </Checkbox>
        <Field.Hint />
      </Field.Root>
    </>
  );
};

const Deletion = () => {
  const text = useText();
  return (
    <Box>
      <Typography>{text('act.delete.body')}</Typography>{' '}
      <Typography>{text('act.delete.history_stays')}</Typography>
    </Box>
  );
};

const choices = { delete: 'act.delete.keep_history', erase: 'act.erase.choice' } as const;
type Choice = keyof typeof choices;

/** Asks which of the two is meant: that members leave the roster, or that nothing is left of them. */
export const DeleteDialog = ({ asked }: DialogProps<'delete'>) => {
  const text = useText();
  const { members } = useCountOf();
  const [choice, choose] = useState<Choice>('delete');
  const [isWithAccount, setIsWithAccount] = useState(false);
  const deleting = useAction('delete');
  const erasing = useAction('erase');
  const { selection } = asked;
  const { isWorking, error } = choice === 'erase' ? erasing : deleting;
  const confirm = () =>
    choice === 'erase'
      ? erasing.act({ selection, eraseAccount: isWithAccount })
      : deleting.act({ selection });
  return (
    <ActionDialog
      title={text('act.delete.title', { members: members(asked.members) })}
      confirm={text(`act.${choice}.confirm`)}
      isDanger
      isWorking={isWorking}
      error={error}
      onConfirm={() => void confirm()}
    >
      <Radio.Group
        aria-label={text('act.delete.which')}
        value={choice}
        onValueChange={(chosen) => choose(chosen as Choice)}
      >
        {Object.entries(choices).map(([value, label]) => (
          <Radio.Item key={value} value={value}>
            {text(label)}
          </Radio.Item>
        ))}
      </Radio.Group>
      {choice === 'erase' ? (
        <Erasure isWithAccount={isWithAccount} onChange={setIsWithAccount} />
      ) : (
        <Deletion />
      )}
    </ActionDialog>
  );
};
