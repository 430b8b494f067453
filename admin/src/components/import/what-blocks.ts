import type { TextId } from '../../translations/load';
import type { FilePreview } from './useFilePreview';

/** Why the file cannot be imported as it is read now; undefined: it can. */
export const whatBlocks = ({
  file,
  preview,
  isReading,
  error,
}: FilePreview): TextId | undefined => {
  if (!file) return 'import.blocked.file';
  if (isReading) return 'import.blocked.reading';
  if (error || !preview) return 'import.blocked.unreadable';
  if (preview.rows.length === 0) return 'import.blocked.empty';
  return preview.columns.includes('email') ? undefined : 'import.blocked.address';
};
