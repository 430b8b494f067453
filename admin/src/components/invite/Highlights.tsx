import { memo, type ReactNode, type RefObject } from 'react';
import { css, styled } from 'styled-components';
import type { Entry, ReadBlock, Reading } from './text/reader';

/** More would only slow the page down, and nobody corrects so many by hand. */
const MOST_MARKS = 2000;
const MOST_MARKS_A_BLOCK = 500;

/** Whatever decides where a letter stands; the box and the layer behind it share it. */
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

/** Moved and not scrolled: it may be shorter than the text of the box. */
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
  /** Where the caret is in an address that is still being typed: not marked yet. */
  typingAt: number | null;
}

export const isTyped = ({ start, end }: Entry, typingAt: number | null): boolean =>
  typingAt !== null && start < typingAt && typingAt <= end;

/** A last line that is empty has no height of its own. */
const ending = (text: string): string => (text === '' || text.endsWith('\n') ? '\u200B' : '');

const BlockOfLines = memo(({ block, isWrong, typingAt }: { block: ReadBlock } & Shown) => {
  const { text, entries } = block;
  const shown: ReactNode[] = [];
  let from = 0;
  for (const entry of entries) {
    if (!isWrong(entry) || isTyped(entry, typingAt)) continue;
    // One line of ten thousand is one block.
    if (shown.length >= 2 * MOST_MARKS_A_BLOCK) break;
    shown.push(text.slice(from, entry.start));
    shown.push(<Mark key={entry.start}>{text.slice(entry.start, entry.end)}</Mark>);
    from = entry.end;
  }
  return (
    <div>
      {shown}
      {text.slice(from) + ending(text)}
    </div>
  );
});

/** The blocks down to the last mark; what stands below it needs no layout. */
const blocksWithMarks = ({ blocks }: Reading, isWrong: Shown['isWrong']): readonly ReadBlock[] => {
  let marks = 0;
  let needed = 0;
  for (const [nth, { entries }] of blocks.entries()) {
    const wrong = entries.filter(isWrong).length;
    if (wrong === 0) continue;
    marks += wrong;
    needed = nth + 1;
    if (marks >= MOST_MARKS) break;
  }
  return blocks.slice(0, needed);
};

/**
 * The same text behind the box, invisible but for its marks. A block that did not change keeps its layout,
 * so a keystroke costs the browser fifty lines and not all of them.
 */
export const Highlights = memo(
  ({
    layer,
    reading,
    isWrong,
    typingAt,
  }: { layer: RefObject<HTMLDivElement>; reading: Reading } & Shown) => {
    let from = 0;
    return (
      <Layer aria-hidden>
        <Moved ref={layer}>
          {blocksWithMarks(reading, isWrong).map((block) => {
            const at = typingAt === null ? null : typingAt - from;
            const isHere = at !== null && at >= 0 && at <= block.text.length;
            from += block.text.length + 1;
            return (
              <BlockOfLines
                key={block.id}
                block={block}
                isWrong={isWrong}
                typingAt={isHere ? at : null}
              />
            );
          })}
        </Moved>
      </Layer>
    );
  },
);
