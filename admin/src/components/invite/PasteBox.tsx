import type { ClipboardEvent, DragEvent, FormEvent, RefObject } from 'react';
import { Box, Field, Textarea, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useText } from '../../hooks/useText';
import { Highlights, typeset } from './Highlights';
import type { Entry } from './text/reading';
import type { PastedText } from './usePastedText';

const Frame = styled(Box)`
  position: relative;
  isolation: isolate;
`;

const Input = styled(Textarea)`
  && {
    ${typeset}
    height: 26rem;
    min-height: 12rem;
    background: transparent;
  }
`;

/**
 * Tells typing from pasting: after a character was typed or deleted, the word at the caret is not judged yet.
 */
const isTyping = (event: FormEvent): boolean =>
  /^(insertText|insertCompositionText|deleteContent)/.test(
    (event.nativeEvent as InputEvent).inputType ?? '',
  );

interface PasteBoxProps {
  pasted: PastedText;
  layer: RefObject<HTMLDivElement>;
  isWrong: (entry: Entry) => boolean;
  /** The position of the caret in an address that is being typed. */
  typingAt: number | null;
  hasError: boolean;
  describedBy: string;
}

/** A text area that marks the wrong addresses on a layer behind it. */
export const PasteBox = (props: PasteBoxProps) => {
  const { pasted, layer, isWrong, typingAt, hasError, describedBy } = props;
  const text = useText();
  const refuse = (event: ClipboardEvent | DragEvent, inserted: string) => {
    if (pasted.refuse(inserted)) event.preventDefault();
  };
  return (
    <Field.Root name="addresses" id="invite-addresses" required>
      <Field.Label>{text('invite.box.label')}</Field.Label>
      <Frame>
        <Highlights layer={layer} reading={pasted.reading} isWrong={isWrong} typingAt={typingAt} />
        <Input
          ref={pasted.box}
          hasError={hasError}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="none"
          aria-describedby={`invite-addresses-hint ${describedBy}`}
          onChange={(event: FormEvent<HTMLTextAreaElement>) => {
            const { value, selectionEnd } = event.currentTarget;
            pasted.take(value, isTyping(event) ? selectionEnd : null);
          }}
          onScroll={({ currentTarget }: { currentTarget: HTMLTextAreaElement }) => {
            if (layer.current)
              layer.current.style.transform = `translateY(${-currentTarget.scrollTop}px)`;
          }}
          onPaste={(event: ClipboardEvent) => refuse(event, event.clipboardData.getData('text'))}
          onDrop={(event: DragEvent) => refuse(event, event.dataTransfer.getData('text'))}
        />
      </Frame>
      <Typography id="invite-addresses-hint" variant="pi" tag="p" textColor="neutral600">
        {text('invite.box.hint')}
      </Typography>
    </Field.Root>
  );
};
