import { useId, useState, type ReactNode } from 'react';
import { Box, TextButton } from '@strapi/design-system';
import { ChevronDown, ChevronUp } from '@strapi/icons';
import { useText } from '../../hooks/useText';
import { Column } from './Column';

interface Props {
  /** Something in it was written, or is wrong, and must be seen. */
  isNeeded: boolean;
  children: ReactNode;
}

/** What few change: put away until somebody asks for it. */
export const MoreWording = ({ isNeeded, children }: Props) => {
  const text = useText();
  const id = useId();
  const [isOpened, setOpened] = useState(false);
  const isOpen = isOpened || isNeeded;
  return (
    <Box>
      <TextButton
        aria-expanded={isOpen}
        aria-controls={id}
        disabled={isNeeded}
        endIcon={isOpen ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
        onClick={() => setOpened(!isOpened)}
      >
        {text('invite.letter.more')}
      </TextButton>
      <Box id={id} paddingTop={isOpen ? 4 : 0}>
        {isOpen ? <Column>{children}</Column> : null}
      </Box>
    </Box>
  );
};
