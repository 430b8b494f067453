import type { ReactNode } from 'react';
import { Tabs, VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useText } from '../hooks/useText';

/** A mark on a tab: something was written in it, or something is wrong. */
export type TabMark = 'written' | 'wrong';

const List = styled(Tabs.List)`
  flex-wrap: wrap;
  margin-bottom: ${({ theme }) => theme.spaces[5]};
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
`;

const Trigger = styled(Tabs.Trigger)`
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};

  /* Names of languages are not shouted. */
  & > span {
    font-size: ${({ theme }) => theme.fontSizes[2]};
    line-height: 2rem;
    text-transform: none;
  }
`;

const Dot = styled.span<{ $mark: TabMark }>`
  display: inline-block;
  width: 0.8rem;
  height: 0.8rem;
  margin-inline-start: ${({ theme }) => theme.spaces[2]};
  border-radius: 50%;
  background: ${({ theme, $mark }) =>
    $mark === 'wrong' ? theme.colors.danger600 : theme.colors.success600};
`;

const Mark = ({ mark }: { mark: TabMark }) => {
  const text = useText();
  return (
    <>
      <Dot $mark={mark} aria-hidden />
      <VisuallyHidden>{` (${text(`languages.${mark}`)})`}</VisuallyHidden>
    </>
  );
};

export interface LanguageTab<Value extends string> {
  value: Value;
  name: string;
  mark?: TabMark;
}

interface Props<Value extends string> {
  tabs: readonly LanguageTab<Value>[];
  open: Value;
  onOpen: (value: Value) => void;
  /** Names for screen readers the texts that are written in these languages. */
  label: string;
  children: ReactNode;
}

/** Shows the same fields once for each language, in tabs. */
export const LanguageTabs = <Value extends string>(props: Props<Value>) => {
  const { tabs, open, onOpen, label, children } = props;
  return (
    <Tabs.Root variant="simple" value={open} onValueChange={(value) => onOpen(value as Value)}>
      <List aria-label={label}>
        {tabs.map(({ value, name, mark }) => (
          <Trigger key={value} value={value}>
            {name}
            {mark ? <Mark mark={mark} /> : null}
          </Trigger>
        ))}
      </List>
      <Tabs.Content value={open} tabIndex={-1}>
        {children}
      </Tabs.Content>
    </Tabs.Root>
  );
};
