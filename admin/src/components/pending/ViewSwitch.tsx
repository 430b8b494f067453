import { Button, Flex } from '@strapi/design-system';
import { useText } from '../../hooks/useText';
import { views, type View } from './views';

/** Chooses which invitations are shown. */
export const ViewSwitch = ({ view, onChange }: { view: View; onChange: (view: View) => void }) => {
  const text = useText();
  return (
    <Flex role="group" aria-label={text('pending.show')} gap={1} wrap="wrap">
      {views.map((one) => (
        <Button
          key={one}
          size="S"
          variant={one === view ? 'secondary' : 'tertiary'}
          aria-pressed={one === view}
          onClick={() => onChange(one)}
        >
          {text(`pending.view_${one}`)}
        </Button>
      ))}
    </Flex>
  );
};
