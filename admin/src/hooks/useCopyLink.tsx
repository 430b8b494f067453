import { useClipboard, useNotification } from '@strapi/strapi/admin';
import { useState, type ReactNode } from 'react';
import type { InvitationLinkResponse } from '../../../shared/contracts/invitations';
import { LinkDialog } from '../components/LinkDialog';
import { useCopyInvitationLinkMutation } from '../services/invitations';
import { useFailureNotice } from './useFailureNotice';
import { useText } from './useText';
import { useUnderWay } from './useUnderWay';

export interface CopyLink {
  /**
   * Puts the invitation's link into the clipboard and notifies of it, or says why it could not. Requires the
   * right `copyLink`.
   */
  copy: (invitationId: string) => Promise<void>;
  /** The dialog that shows the link if the clipboard is refused; the page renders it. */
  dialog: ReactNode;
}

export const useCopyLink = (): CopyLink => {
  const text = useText();
  const notifyOfFailure = useFailureNotice();
  const clipboard = useClipboard();
  const { toggleNotification } = useNotification();
  const { once } = useUnderWay();
  const [ask] = useCopyInvitationLinkMutation();
  const [shown, setShown] = useState<InvitationLinkResponse['data'] | null>(null);

  const copy = async (invitationId: string): Promise<void> => {
    const answer = await ask(invitationId);
    if ('error' in answer) return notifyOfFailure(answer.error);
    const { data } = answer;
    // Browsers refuse this over plain http, or if the click is too long ago.
    if (await clipboard.copy(data.link)) {
      const until = new Date(data.expiresAt);
      toggleNotification({ type: 'success', message: text('link.copied', { until }) });
    } else {
      setShown(data);
    }
  };

  return {
    copy: (invitationId) => once(() => copy(invitationId)),
    dialog: (
      <LinkDialog
        link={shown}
        onClose={() => {
          setShown(null);
        }}
      />
    ),
  };
};
