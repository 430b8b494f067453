import { useCallback, useMemo, useRef, useState, type RefObject } from 'react';
import { isTyped } from './Highlights';
import { removeRanges, replaceRange, type Range } from './text/edits';
import type { Entry, Reading } from './text/reading';
import { usePastedText, type PastedText } from './usePastedText';
import { useSettled } from '../../hooks/useSettled';

const SETTLED_MS = 400;

export interface Addresses {
  pasted: PastedText;
  layer: RefObject<HTMLDivElement>;
  /** The reading once the typing has paused. */
  settled: Reading;
  /** The entries that cannot be sent. */
  wrong: readonly Entry[];
  /** The wrong entries to show, without the one that is still being typed. */
  shownWrong: readonly Entry[];
  suggested: readonly Entry[];
  isWrong: (entry: Entry) => boolean;
  /** Answers why the server refused an address that is well formed. */
  reasonOf: (entry: Entry) => string | undefined;
  /** The caret in an address that is still being typed, which is not marked yet. */
  typingAt: number | null;
  /** Selects the nth of the shown wrong entries. */
  select: (nth: number) => void;
  accept: (entry: Entry) => void;
  leaveOutWrong: () => void;
  /** The number of entries that were left out last, while this can be undone. */
  leftOut: number | null;
  putBack: () => void;
  /** Marks addresses that the server refused, by their typed text. */
  refuse: (reasons: ReadonlyMap<string, string>) => void;
}

const none: ReadonlyMap<string, string> = new Map();

const hasSuggestion = ({ suggestion }: Entry): boolean => suggestion !== undefined;

/** Puts the likelier domain in, and keeps the name beside the address: `Anna <anna@gmial.com>`. */
const corrected = (text: string, entry: Entry): string => {
  const typed = text.slice(entry.start, entry.end);
  const at = typed.lastIndexOf('@');
  const domain = /^@[^\s<>,;()"']+/.exec(typed.slice(at))?.[0] ?? '';
  const likely = entry.suggestion ?? '';
  const place = { start: entry.start + at, end: entry.start + at + domain.length };
  return replaceRange(text, place, likely.slice(likely.lastIndexOf('@')));
};

const showInBox = (
  { box }: PastedText,
  { range, mark }: { range: Range; mark?: HTMLElement },
): void => {
  const area = box.current;
  if (!area) return;
  area.focus();
  area.setSelectionRange(range.start, range.end);
  if (mark) area.scrollTop = mark.offsetTop - area.clientHeight / 2;
  area.scrollIntoView({ block: 'nearest' });
};

/** Finds the addresses that cannot be read, and those that the server has refused. */
const useWrong = (reading: Reading, typingAt: number | null) => {
  const [refused, refuse] = useState(none);
  const isWrong = useCallback(
    ({ fault, typed }: Entry) => fault !== undefined || refused.has(typed),
    [refused],
  );
  const wrong = useMemo(() => reading.entries.filter(isWrong), [reading, isWrong]);
  const shownWrong = useMemo(
    () => (typingAt === null ? wrong : wrong.filter((entry) => !isTyped(entry, typingAt))),
    [wrong, typingAt],
  );
  const reasonOf = ({ typed }: Entry) => refused.get(typed);
  return { wrong, shownWrong, isWrong, reasonOf, refuse };
};

interface Leaving {
  text: string;
  wrong: readonly Entry[];
  change: (text: string) => void;
}

/** Removes the wrong addresses from the list, and puts them back as long as nothing else was changed. */
const useLeavingOut = ({ text, wrong, change }: Leaving) => {
  const [undo, setUndo] = useState<{ before: string; after: string; count: number }>();
  return {
    leaveOutWrong: () => {
      const after = removeRanges(text, wrong);
      setUndo({ before: text, after, count: wrong.length });
      change(after);
    },
    leftOut: undo && undo.after === text ? undo.count : null,
    putBack: () => undo && change(undo.before),
  };
};

/** Holds the list of addresses and everything that can be done with it. */
export const useAddresses = (): Addresses => {
  const pasted = usePastedText();
  const { reading, edit } = pasted;
  const layer = useRef<HTMLDivElement>(null);
  const settled = useSettled(reading, SETTLED_MS);
  const typingAt = settled === reading ? null : pasted.caret;
  const judged = useWrong(reading, typingAt);
  const suggested = useMemo(() => reading.entries.filter(hasSuggestion), [reading]);
  const change = (after: string) => {
    // A text that was typed since must not be lost.
    if (pasted.box.current?.value === reading.text) edit(after);
  };
  const leaving = useLeavingOut({ text: reading.text, wrong: judged.wrong, change });

  return {
    pasted,
    layer,
    settled,
    ...judged,
    suggested,
    typingAt,
    select: (nth) => {
      const mark = layer.current?.querySelectorAll('mark')[nth];
      const range = judged.shownWrong[nth];
      if (range) showInBox(pasted, { range, mark });
    },
    accept: (entry) => change(corrected(reading.text, entry)),
    ...leaving,
  };
};
