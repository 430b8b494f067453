import { useDeferredValue, useMemo, useRef, useState, type RefObject } from 'react';
import { changeBetween } from './text/edits';
import { highestLimit, useLimit } from './useReview';
import { countTooMany, readAddresses, type Reading } from './text/reading';

/** A longer change is made without the browser's own undo, which would take seconds. */
const MOST_UNDOABLE = 50_000;

export interface PastedText {
  box: RefObject<HTMLTextAreaElement>;
  /** The last reading. React defers it while somebody types, so the text may be older. */
  reading: Reading;
  /** True if there is a newer text. */
  isBehind: boolean;
  /** The caret in the text that was read, if a word is still being typed there. */
  caret: number | null;
  /** The number of addresses in the last text that was refused as too long. */
  refusedCount: number | null;
  /** Takes over the text of the box, and the caret if it was typed. */
  take: (text: string, caret?: number | null) => void;
  /** Refuses too many addresses before they are put in; answers true if it has. */
  refuse: (text: string) => boolean;
  /** Changes the text as if it had been typed. */
  edit: (text: string) => void;
}

/** Writes a text so that the browser can undo it, if that is possible. */
const writeInto = (box: HTMLTextAreaElement, text: string): void => {
  const { start, end, replacement } = changeBetween(box.value, text);
  box.focus();
  box.setSelectionRange(start, end);
  const isUndoable = end - start + replacement.length <= MOST_UNDOABLE;
  const command = replacement === '' ? 'delete' : 'insertText';
  if (isUndoable && 'execCommand' in document) document.execCommand(command, false, replacement);
  if (box.value !== text) box.setRangeText(text, 0, box.value.length, 'end');
  const at = start + replacement.length;
  box.setSelectionRange(at, at);
};

/** Refuses texts with too many addresses, and remembers how many there were. */
const useTooMany = () => {
  const limit = useLimit() ?? highestLimit;
  const [refusedCount, setRefusedCount] = useState<number | null>(null);
  const refuse = (text: string): boolean => {
    const count = countTooMany(text, limit);
    setRefusedCount(count);
    return count !== null;
  };
  return { refusedCount, refuse, forget: () => setRefusedCount(null) };
};

/** Holds and reads the text of the paste box. The box keeps it, too, so that the browser can undo. */
export const usePastedText = (): PastedText => {
  const { refusedCount, refuse, forget } = useTooMany();
  const box = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState<{ text: string; caret: number | null }>({
    text: '',
    caret: null,
  });
  const deferred = useDeferredValue(typed);
  const reading = useMemo(() => readAddresses(deferred.text), [deferred.text]);

  const take: PastedText['take'] = (text, caret = null) => {
    if (text === typed.text) return;
    // Removing addresses is always possible, even while there are still too many.
    const isShorter = text.length < typed.text.length;
    if (!isShorter && refuse(text)) {
      if (box.current) box.current.value = typed.text;
      return;
    }
    if (isShorter) forget();
    setTyped({ text, caret });
  };

  const edit = (next: string) => {
    if (box.current) writeInto(box.current, next);
    take(next);
  };

  return {
    box,
    reading,
    isBehind: deferred.text !== typed.text,
    caret: deferred.caret,
    refusedCount,
    take,
    refuse,
    edit,
  };
};
