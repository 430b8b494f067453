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
  onClose: () => void;
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

/** A dialog with a form. Render it only while it is open. */
export const FormDialog = (props: Props) => {
  const { title, submitLabel, isWorking, onSubmit, onClose, children } = props;
  const text = useText();
  const returnFocus = useFocusReturn();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // React passes the event on to the form around the dialog, and the edit view would save.
    event.stopPropagation();
    onSubmit();
  };
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
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
    </Modal.Root>
  );
};

export interface MemberDialogProps {
  member: Member;
  onClose: () => void;
}

/** Opens a dialog about one member. */
export const useMemberDialog = (Dialog: ComponentType<MemberDialogProps>) => {
  const [member, setMember] = useState<Member | null>(null);
  return {
    ask: setMember,
    dialog: member ? (
      <Dialog key={member.id} member={member} onClose={() => setMember(null)} />
    ) : null,
  };
};
