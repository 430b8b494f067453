import { useState, type ReactNode } from 'react';
import { Button, Dialog, Field, TextInput, Typography } from '@strapi/design-system';
import { useClipboard, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useCopyInvitationLinkMutation } from '../services/invitations';
import { useRefusal } from './useRefusal';
import { useText } from './useText';

/**
 * Puts the link of an invitation into the clipboard. A browser refuses that over plain HTTP: then the
 * link is shown, to be copied by hand.
 */
export const useCopyLink = (): {
  copy: (invitation: string) => Promise<void>;
  dialog: ReactNode;
} => {
  const text = useText();
  const explain = useRefusal();
  const { formatDate } = useIntl();
  const { copy: toClipboard } = useClipboard();
  const { toggleNotification } = useNotification();
  const [ask] = useCopyInvitationLinkMutation();
  const [shown, setShown] = useState<{ link: string; until: string } | null>(null);

  const copy = async (invitation: string): Promise<void> => {
    const answer = await ask(invitation);
    if ('error' in answer) {
      toggleNotification({ type: 'danger', message: explain(answer.error) });
      return;
    }
    const { link, expiresAt } = answer.data;
    const until = formatDate(expiresAt, { dateStyle: 'medium', timeStyle: 'short' });
    if (await toClipboard(link)) {
      toggleNotification({ type: 'success', message: text('link.copied', { until }) });
    } else {
      setShown({ link, until });
    }
  };

  return {
    copy,
    dialog: (
      <Dialog.Root open={shown !== null} onOpenChange={(isOpen) => !isOpen && setShown(null)}>
        <Dialog.Content>
          <Dialog.Header>{text('link.by_hand')}</Dialog.Header>
          <Dialog.Body>
            <Field.Root name="link" width="100%">
              <Field.Label>{text('link.label')}</Field.Label>
              <TextInput
                readOnly
                value={shown?.link ?? ''}
                onFocus={(event: React.FocusEvent<HTMLInputElement>) => event.target.select()}
              />
            </Field.Root>
            <Typography>{text('link.until', { until: shown?.until })}</Typography>
          </Dialog.Body>
          <Dialog.Footer>
            <Dialog.Cancel>
              <Button fullWidth variant="tertiary">
                {text('action.close')}
              </Button>
            </Dialog.Cancel>
          </Dialog.Footer>
        </Dialog.Content>
      </Dialog.Root>
    ),
  };
};
