import { Box } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { useText } from '../hooks/useText';
import { pagesPath } from '../plugin-id';

const List = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spaces[5]};
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
`;

const Tab = styled(NavLink)`
  display: block;
  padding: ${({ theme }) => theme.spaces[2]} 0;
  color: ${({ theme }) => theme.colors.neutral700};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  text-decoration: none;

  &:hover,
  &.active {
    color: ${({ theme }) => theme.colors.primary700};
  }
  &.active {
    box-shadow: inset 0 -2px 0 ${({ theme }) => theme.colors.primary600};
  }
`;

const tabs = [
  { to: pagesPath, id: 'tab.members', end: true },
  { to: `${pagesPath}/pending`, id: 'tab.pending', end: false },
  { to: `${pagesPath}/batches`, id: 'tab.batches', end: false },
] as const;

/** Tabs that lead from one list of the plugin to another. All of them require the right to read. */
export const PageTabs = () => {
  const text = useText();
  return (
    <Box tag="nav" aria-label={text('tab.label')} paddingBottom={5}>
      <List>
        {tabs.map(({ to, id, end }) => (
          <li key={to}>
            <Tab to={to} end={end}>
              {text(id)}
            </Tab>
          </li>
        ))}
      </List>
    </Box>
  );
};
