import { Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useText } from '../hooks/useText';

interface Props {
  count: number;
  isOpen: boolean;
  onClose: () => void;
  onConfirm: () => Promise<void>;
}

/** Asks before links stop working. */
export const CancelInvitationsDialog = ({ count, isOpen, onClose, onConfirm }: Props) => {
  const text = useText();
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <ConfirmDialog title={text('cancelling.title', { count })} onConfirm={onConfirm}>
        {text('cancelling.body', { count })}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
