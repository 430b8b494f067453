import { useIntl } from 'react-intl';
import { fieldLabel } from '../../../../shared/field-labels';
import { columnTextIds } from '../../../../shared/notes';
import { useText } from '../../hooks/useText';
import type { TextId } from '../../translations/load';
import type { Preview } from './useFilePreview';

type Target = Preview['targets'][number];

const ofPlugin: Record<string, TextId> = columnTextIds;

/**
 * Names the things a column can be read as: the site's own attributes have the names that its developer gave
 * them.
 */
export const useTargetLabel = (): ((target: Target) => string) => {
  const text = useText();
  const { locale } = useIntl();
  return (target) => {
    const id = target.isOwn ? undefined : ofPlugin[target.name];
    if (id) return text(id);
    return fieldLabel(target, { language: locale, own: {} });
  };
};
