import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { changeBetween } from './text/edits';
import { Reader, estimate, isTooLong, nothingRead, readNow, type Reading } from './text/reader';

/** Longer texts are read between the keystrokes and not during them. */
const LONG = 20_000;
const PAUSE_MS = 50;
const SLICE_MS = 6;
/** A longer stretch is set without the browser's own undo, which would take seconds. */
const MOST_UNDOABLE = 50_000;

export interface PastedText {
  box: RefObject<HTMLTextAreaElement>;
  /** The newest text that was read to its end. */
  reading: Reading;
  /** Whether there is a newer text. */
  isBehind: boolean;
  /** About how many addresses were refused at the last try to put in too long a text. */
  refusedCount: number | null;
  /** What the box holds now. */
  take: (text: string) => void;
  /** Refuses what is about to be put in; true when it was refused. */
  refuse: (text: string) => boolean;
  /** Changes the text as if it had been typed. */
  edit: (text: string) => void;
}

/** Runs through the steps a slice at a time; the answer stops it. */
const runInSlices = (steps: Generator<undefined, Reading>, done: (reading: Reading) => void) => {
  let timer = 0;
  const slice = () => {
    const end = performance.now() + SLICE_MS;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return done(step.value);
      if (performance.now() > end) break;
    }
    timer = window.setTimeout(slice);
  };
  timer = window.setTimeout(slice, PAUSE_MS);
  return () => window.clearTimeout(timer);
};

/** Leaves the change in the browser's undo history where that can be done. */
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

/** The text of the paste box, which keeps it itself, and what it says. */
export const usePastedText = (): PastedText => {
  const box = useRef<HTMLTextAreaElement>(null);
  const text = useRef('');
  const reader = useMemo(() => new Reader(), []);
  const stop = useRef<() => void>();
  const [reading, setReading] = useState(nothingRead);
  const [isBehind, setIsBehind] = useState(false);
  const [refusedCount, setRefusedCount] = useState<number | null>(null);
  useEffect(() => () => stop.current?.(), []);

  const read = useCallback(
    (next: string) => {
      stop.current?.();
      text.current = next;
      reader.write(next);
      if (next.length <= LONG) {
        setReading(readNow(reader));
        setIsBehind(false);
        return;
      }
      setIsBehind(true);
      stop.current = runInSlices(reader.steps(), (done) => {
        setReading(done);
        setIsBehind(false);
      });
    },
    [reader],
  );

  const refuse = useCallback((next: string): boolean => {
    const isRefused = isTooLong(next);
    setRefusedCount(isRefused ? estimate(next) : null);
    return isRefused;
  }, []);

  const take = useCallback(
    (next: string) => {
      if (next === text.current) return;
      if (!refuse(next)) read(next);
      else if (box.current) box.current.value = text.current;
    },
    [read, refuse],
  );

  const edit = useCallback(
    (next: string) => {
      if (box.current) writeInto(box.current, next);
      take(next);
    },
    [take],
  );

  return { box, reading, isBehind, refusedCount, take, refuse, edit };
};
