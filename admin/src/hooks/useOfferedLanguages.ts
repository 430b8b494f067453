import { languagesOf, type Language } from '../../../shared/contracts/languages';
import { useGetSettingsQuery } from '../services/settings';
import { panelLanguages } from '../translations/load';
import { useRights } from './useRights';

/**
 * The languages that letters can be written in. To those who may not read the settings, the ones that the
 * panel itself speaks: a site may have added others, but none is taken away.
 */
export const useOfferedLanguages = (): readonly Language[] => {
  const { canRead } = useRights();
  const { data } = useGetSettingsQuery(undefined, { skip: !canRead });
  return data ? languagesOf(data) : panelLanguages;
};
