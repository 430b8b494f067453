import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { pluginId } from '../plugin-id';
import type { TextId } from '../translations/load';

export type TextValues = Record<string, string | number | boolean | Date | null | undefined>;

/**
 * Answers the panel's words in the language of the admin, as in `text('members.title')`. The compiler checks
 * the ids.
 */
export const useText = (): ((id: TextId, values?: TextValues) => string) => {
  const { formatMessage } = useIntl();
  return useCallback(
    (id, values) => formatMessage({ id: `${pluginId}.${id}`, defaultMessage: id }, values),
    [formatMessage],
  );
};
