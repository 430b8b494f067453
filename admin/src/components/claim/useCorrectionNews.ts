import { useNotification } from '@strapi/strapi/admin';
import { useText } from '../../hooks/useText';
import type { Corrected } from './useCorrection';

/** In words, that an address was corrected and what that closed. */
export const useCorrectionWords = (): ((corrected: Corrected) => string) => {
  const text = useText();
  return ({ member, closedInvitation }) =>
    [
      text('correct.done', { email: member.email }),
      closedInvitation && text('correct.closed', { old: closedInvitation.email }),
    ]
      .filter(Boolean)
      .join(' ');
};

/**
 * Tells it in one notification, with what has come of it since; that a link was closed stays until
 * somebody has read it.
 */
export const useCorrectionNews = (): ((corrected: Corrected, since?: string) => void) => {
  const say = useCorrectionWords();
  const { toggleNotification } = useNotification();
  return (corrected, since) =>
    toggleNotification({
      type: 'success',
      message: [say(corrected), since].filter(Boolean).join(' '),
      blockTransition: corrected.closedInvitation !== null,
    });
};
