import { useEffect } from 'react';
import { Button, Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useBlocker } from 'react-router-dom';
import { useText } from '../../hooks/useText';

const hold = (event: BeforeUnloadEvent): void => event.preventDefault();

/**
 * Asks before something typed is lost: with the panel's dialog inside the panel, with the browser's when the
 * page is left.
 */
export const LeaveGuard = ({ isDirty }: { isDirty: boolean }) => {
  const text = useText();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!isDirty) return undefined;
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [isDirty]);

  return (
    <Dialog.Root
      open={blocker.state === 'blocked'}
      onOpenChange={(isOpen) => !isOpen && blocker.reset?.()}
    >
      <ConfirmDialog
        title={text('invite.leave.title')}
        startAction={
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {text('invite.leave.stay')}
            </Button>
          </Dialog.Cancel>
        }
        endAction={
          <Button fullWidth variant="danger-light" onClick={() => blocker.proceed?.()}>
            {text('invite.leave.leave')}
          </Button>
        }
      >
        {text('invite.leave.text')}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
