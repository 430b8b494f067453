import { useState, type ComponentType, type FormEvent, type ReactNode } from 'react';
import { Button, Flex, Modal } from '@strapi/design-system';
import type { Member } from '../../../shared/contracts/members';
import { useFocusReturn } from '../hooks/useFocusReturn';
import { useText } from '../hooks/useText';

interface Props {
  title: string;
  submitLabel: string;
  isWorking: boolean;
  onSubmit: () => void;
  children: ReactNode;
}

/** Puts the focus on the first field instead of the button that closes. */
const focusField = (event: Event): void => {
  const dialog = event.currentTarget;
  const field = dialog instanceof HTMLElement ? dialog.querySelector('input') : null;
  if (!field) return;
  event.preventDefault();
  field.focus();
};

/** A dialog with a form. Render it within a `Modal.Root`, and only while it is open. */
export const FormDialog = ({ title, submitLabel, isWorking, onSubmit, children }: Props) => {
  const text = useText();
  const returnFocus = useFocusReturn();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // React passes the event on to the form around the dialog, and the edit view would save.
    event.stopPropagation();
    onSubmit();
  };
  return (
    <Modal.Content
      aria-describedby={undefined}
      style={{ maxWidth: '56rem' }}
      onOpenAutoFocus={focusField}
      onCloseAutoFocus={returnFocus}
    >
      <form noValidate onSubmit={submit}>
        <Modal.Header closeLabel={text('action.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {children}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">{text('action.cancel')}</Button>
          </Modal.Close>
          <Button type="submit" loading={isWorking}>
            {submitLabel}
          </Button>
        </Modal.Footer>
      </form>
    </Modal.Content>
  );
};

export interface MemberDialog {
  ask: (member: Member) => void;
  dialog: ReactNode;
}

interface MemberDialogProps {
  /** The dialog is closed while this is null. */
  member: Member | null;
  onClose: () => void;
}

/** Opens a dialog about one member. */
export const useMemberDialog = (Dialog: ComponentType<MemberDialogProps>): MemberDialog => {
  const [member, setMember] = useState<Member | null>(null);
  return { ask: setMember, dialog: <Dialog member={member} onClose={() => setMember(null)} /> };
};
