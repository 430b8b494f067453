import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { pluginId } from '../plugin-id';
import type { TextId } from '../translations/load';

export type TextValues = Record<string, string | number | boolean | Date | null | undefined>;

/** `text('members.title')`: the panel's words in the language of the admin; ids are checked by the compiler. */
export const useText = (): ((id: TextId, values?: TextValues) => string) => {
  const { formatMessage } = useIntl();
  return useCallback(
    (id, values) => formatMessage({ id: `${pluginId}.${id}`, defaultMessage: id }, values),
    [formatMessage],
  );
};
