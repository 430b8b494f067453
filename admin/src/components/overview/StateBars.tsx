import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { memberStates, type MemberState } from '../../../../shared/contracts/states';
import { useText } from '../../hooks/useText';

const colours = {
  not_invited: 'neutral500',
  pending: 'primary500',
  expired: 'warning500',
  validated: 'success500',
} as const satisfies Record<MemberState, string>;

const List = styled.ul`
  display: grid;
  grid-template-columns: max-content minmax(4rem, 1fr) max-content;
  gap: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
  align-items: center;

  > li {
    display: contents;
  }
`;

interface StateBarsProps {
  states: Record<MemberState, number>;
  total: number;
}

/**
 * Shows a bar for each status of members, with its name and number, so that nobody needs the colour or
 * length.
 */
export const StateBars = ({ states, total }: StateBarsProps) => {
  const text = useText();
  const { formatNumber } = useIntl();
  return (
    // Safari does not treat a list without bullets as a list.
    <List role="list" aria-label={text('overview.by_status', { total })}>
      {memberStates.map((state) => (
        <li key={state} role="listitem">
          <Typography variant="omega">{text(`state.${state}`)}</Typography>
          <Box aria-hidden background="neutral150" hasRadius height="0.8rem" overflow="hidden">
            <Box
              background={colours[state]}
              height="100%"
              width={`${total > 0 ? (states[state] / total) * 100 : 0}%`}
              minWidth={states[state] > 0 ? '0.4rem' : undefined}
            />
          </Box>
          <Typography variant="omega" fontWeight="bold" textAlign="right">
            {formatNumber(states[state])}
          </Typography>
        </li>
      ))}
    </List>
  );
};
