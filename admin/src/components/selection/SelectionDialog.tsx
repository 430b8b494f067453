import { useState, type ReactNode } from 'react';
import { Dialog } from '@strapi/design-system';
import type { Selection } from '../../../../shared/contracts/common';
import type { MemberFilter } from '../../../../shared/contracts/members';
import { useText } from '../../hooks/useText';
import type { MemberAction } from '../../services/members';
import { ActionDialog } from './ActionDialog';
import { DeleteDialog } from './DeleteDialog';
import { ProgramDialog } from './ProgramDialog';
import { AddTagDialog, RemoveTagDialog } from './TagDialogs';
import { useAction, useInvitationsAction, type ChosenInvitations } from './useAction';
import { useCountOf, type Count } from './useCountOf';

/** Erasing is asked for by the question about deleting. */
export type SelectionAction = Exclude<MemberAction, 'add_accounts' | 'erase'>;

/** An action on members that somebody is about to confirm. */
interface MembersAsked {
  of: 'members';
  action: SelectionAction;
  selection: Selection<MemberFilter>;
  members: Count;
}

/** The invitations that somebody is about to cancel. */
interface InvitationsAsked {
  of: 'invitations';
  action: 'cancel';
  chosen: ChosenInvitations;
  /** Called unless the server refused. */
  onDone?: () => void;
}

export type Asked = MembersAsked | InvitationsAsked;

export interface DialogProps<Action extends SelectionAction> {
  asked: MembersAsked & { action: Action };
}

/** The question for actions without further choices: it says what will happen, and asks. */
const AboutMembers = ({ asked }: DialogProps<'resend' | 'cancel'>) => {
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
      isDanger={action === 'cancel'}
      isWorking={isWorking}
      error={error}
      onConfirm={() => void act({ selection })}
    >
      {text(`act.${action}.body`)}
    </ActionDialog>
  );
};

/** The question before invitations are cancelled. It stays open until the answer comes as a notification. */
const AboutInvitations = ({ asked, onClose }: { asked: InvitationsAsked; onClose: () => void }) => {
  const text = useText();
  const { act, isWorking } = useInvitationsAction();
  const { action, chosen, onDone } = asked;
  const { count } = chosen;
  return (
    <ActionDialog
      title={text('cancelling.title', { count })}
      confirm={text('cancelling.confirm', { count })}
      keep={text('cancelling.keep', { count })}
      isDanger
      isWorking={isWorking}
      error={undefined}
      onConfirm={() => void act(action, chosen, onDone).then(onClose)}
    >
      {text('cancelling.body', { count })}
    </ActionDialog>
  );
};

const Question = ({ asked, onClose }: { asked: Asked; onClose: () => void }) => {
  if (asked.of === 'invitations') return <AboutInvitations asked={asked} onClose={onClose} />;
  const { action } = asked;
  switch (action) {
    case 'add_program':
    case 'remove_program':
      return <ProgramDialog asked={{ ...asked, action }} />;
    case 'add_tag':
      return <AddTagDialog asked={{ ...asked, action }} />;
    case 'delete':
      return <DeleteDialog asked={{ ...asked, action }} />;
    case 'remove_tag':
      return <RemoveTagDialog asked={{ ...asked, action }} />;
    default:
      return <AboutMembers asked={{ ...asked, action }} />;
  }
};

export interface SelectionDialog {
  ask: (asked: Asked) => void;
  dialog: ReactNode;
}

/** Asks before every action on a selection, and before an invitation is cancelled. */
export const useSelectionDialog = (): SelectionDialog => {
  const [asked, ask] = useState<Asked | null>(null);
  const close = () => ask(null);
  return {
    ask,
    dialog: (
      <Dialog.Root open={asked !== null} onOpenChange={(open) => !open && close()}>
        {asked ? <Question asked={asked} onClose={close} /> : null}
      </Dialog.Root>
    ),
  };
};
