import { memo, type ReactNode, type RefObject } from 'react';
import { css, styled } from 'styled-components';
import type { Entry, Reading } from './text/reading';

/** More marks would only slow the page down, and nobody corrects so many by hand. */
const MOST_MARKS = 2000;

/** All styles that decide the position of a letter; the box and the layer behind it share them. */
export const typeset = css`
  margin: 0;
  padding: ${({ theme }) => theme.spaces[4]};
  border: none;
  font-family: inherit;
  font-size: ${({ theme }) => theme.fontSizes[3]};
  font-weight: 400;
  line-height: 1.6;
  letter-spacing: normal;
  text-align: start;
  white-space: pre-wrap;
  overflow-wrap: break-word;
  overflow-x: hidden;
  overflow-y: scroll;
  tab-size: 8;

  ${({ theme }) => theme.breakpoints.small} {
    font-size: ${({ theme }) => theme.fontSizes[2]};
  }
`;

const Layer = styled.div`
  ${typeset}
  position: absolute;
  inset: 1px;
  z-index: -1;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: transparent;
  scrollbar-color: transparent transparent;
  pointer-events: none;
  user-select: none;
`;

/** The layer is moved rather than scrolled, because it may be shorter than the text of the box. */
const Moved = styled.div`
  position: relative;
`;

const Mark = styled.mark`
  border-radius: 2px;
  background: ${({ theme }) => theme.colors.danger600}33;
  color: transparent;
  text-decoration: underline wavy ${({ theme }) => theme.colors.danger600};
  text-decoration-skip-ink: none;
  text-underline-offset: 2px;
`;

interface Shown {
  isWrong: (entry: Entry) => boolean;
  /** The caret in an address that is still being typed, which is not marked yet. */
  typingAt: number | null;
}

export const isTyped = ({ start, end }: Entry, typingAt: number | null): boolean =>
  typingAt !== null && start < typingAt && typingAt <= end;

/**
 * Repeats the text behind the box, invisible but for its marks. It ends with the line of the last mark,
 * because the rest needs no layout.
 */
export const Highlights = memo(
  ({
    layer,
    reading: { text, entries },
    isWrong,
    typingAt,
  }: { layer: RefObject<HTMLDivElement>; reading: Reading } & Shown) => {
    const shown: ReactNode[] = [];
    let from = 0;
    for (const entry of entries) {
      if (!isWrong(entry) || isTyped(entry, typingAt)) continue;
      shown.push(text.slice(from, entry.start));
      shown.push(<Mark key={entry.start}>{text.slice(entry.start, entry.end)}</Mark>);
      from = entry.end;
      if (shown.length >= 2 * MOST_MARKS) break;
    }
    const lineEnd = text.indexOf('\n', from);
    return (
      <Layer aria-hidden>
        <Moved ref={layer}>
          {shown}
          {shown.length > 0 ? text.slice(from, lineEnd < 0 ? undefined : lineEnd) : null}
        </Moved>
      </Layer>
    );
  },
);
