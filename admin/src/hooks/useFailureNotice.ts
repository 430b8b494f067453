import { useNotification } from '@strapi/strapi/admin';
import { useRefusal } from './useRefusal';

/** Notifies of the reason why the server did not do what was asked. */
export const useFailureNotice = (): ((error: unknown) => void) => {
  const explain = useRefusal();
  const { toggleNotification } = useNotification();
  return (error) => toggleNotification({ type: 'danger', message: explain(error) });
};
