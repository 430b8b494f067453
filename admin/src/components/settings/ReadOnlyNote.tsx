import { useText } from '../../hooks/useText';
import { Notice } from '../Notice';

/** Says why nothing can be changed. */
export const ReadOnlyNote = () => {
  const text = useText();
  return (
    <Notice variant="information" title={text('settings.read_only')}>
      {text('settings.read_only_hint')}
    </Notice>
  );
};
