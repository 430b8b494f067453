import { Dialog, Typography } from '@strapi/design-system';
import type { Selection } from '../../../../../shared/contracts/common';
import type { MemberFilter } from '../../../../../shared/contracts/members';
import { useText } from '../../../hooks/useText';
import type { MemberAction } from '../../../services/members';
import { ActionDialog } from './ActionDialog';
import { ProgramDialog } from './ProgramDialog';
import { AddTagDialog, RemoveTagDialog } from './TagDialogs';
import { useAction } from './useAction';
import { useCountOf, type Count } from './useCountOf';

export type SelectionAction = Exclude<MemberAction, 'add_accounts'>;

/** What somebody is about to do, and to whom. */
export interface Asked {
  action: SelectionAction;
  selection: Selection<MemberFilter>;
  members: Count;
}

export interface DialogProps<Action extends SelectionAction> {
  asked: Asked & { action: Action };
  onClose: () => void;
}

/** Nothing more is to be chosen: it says what will be, and asks. */
const Question = ({ asked, onClose }: DialogProps<'resend' | 'cancel' | 'delete'>) => {
  const text = useText();
  const { members } = useCountOf();
  const { action, selection } = asked;
  const { act, isWorking, error } = useAction(action);
  return (
    <ActionDialog
      title={text(`act.${action}.title`, { members: members(asked.members) })}
      confirm={text(`act.${action}.confirm`)}
      keep={
        action === 'cancel' ? text('cancelling.keep', { count: asked.members.count }) : undefined
      }
      isDanger={action !== 'resend'}
      isWorking={isWorking}
      error={error}
      onClose={onClose}
      onConfirm={() => void act({ selection })}
    >
      <Typography textAlign="center">{text(`act.${action}.body`)}</Typography>
    </ActionDialog>
  );
};

const Asking = ({ asked, onClose }: { asked: Asked; onClose: () => void }) => {
  const { action } = asked;
  switch (action) {
    case 'add_program':
    case 'remove_program':
      return <ProgramDialog asked={{ ...asked, action }} onClose={onClose} />;
    case 'add_tag':
      return <AddTagDialog asked={{ ...asked, action }} onClose={onClose} />;
    case 'remove_tag':
      return <RemoveTagDialog asked={{ ...asked, action }} onClose={onClose} />;
    default:
      return <Question asked={{ ...asked, action }} onClose={onClose} />;
  }
};

/** Stands before everything that is done to many; null: nothing is asked. */
export const SelectionDialog = ({
  asked,
  onClose,
}: {
  asked: Asked | null;
  onClose: () => void;
}) => (
  <Dialog.Root open={asked !== null} onOpenChange={(open) => !open && onClose()}>
    {asked ? <Asking asked={asked} onClose={onClose} /> : null}
  </Dialog.Root>
);
