import { useRef } from 'react';
import { Box, Flex, Loader, TextButton, Typography } from '@strapi/design-system';
import type { OutcomeCounts } from '../../../../shared/contracts/batches';
import { lineOutcomes } from '../../../../shared/contracts/states';
import { useRefusal } from '../../hooks/useRefusal';
import { useNotes } from '../../hooks/useNotes';
import { useText } from '../../hooks/useText';
import { ColourBadge } from '../ColourBadge';
import { AndMore, ItemList } from './ItemList';
import { Section } from '../form/Section';
import type { ChosenMembers } from './useChosenMembers';
import { expectedOutcomeLabel } from './expected-outcome';

/** Shows counts if the list below does not show everybody. */
const Counts = ({ counts }: { counts: OutcomeCounts }) => {
  const text = useText();
  return (
    <Flex tag="ul" gap={2} wrap="wrap">
      {lineOutcomes
        .filter((outcome) => counts[outcome] > 0)
        .map((outcome) => (
          <li key={outcome}>
            <ColourBadge colour={outcome === 'suppressed' ? 'warning' : 'neutral'}>
              {text('outcome.count', {
                count: counts[outcome],
                words: text(expectedOutcomeLabel[outcome]),
              })}
            </ColourBadge>
          </li>
        ))}
    </Flex>
  );
};

/** Shows the members who were chosen before, in place of the paste box. */
export const ChosenMembersSection = ({ chosen }: { chosen: ChosenMembers }) => {
  const text = useText();
  const say = useNotes();
  const explain = useRefusal();
  const count = useRef<HTMLParagraphElement>(null);
  const { lines, counts, isLoading, error, remove, canRemove } = chosen;
  return (
    <Section title={text('invite.who.title')}>
      <Box ref={count} tabIndex={-1} role="status">
        <Typography fontWeight="bold">
          {chosen.count === undefined ? '' : text('invite.members.chosen', { count: chosen.count })}
        </Typography>
      </Box>
      {isLoading ? <Loader small>{text('invite.review.asking')}</Loader> : null}
      {error ? (
        <Typography role="alert" tag="p" textColor="danger600">
          {explain(error)}
        </Typography>
      ) : null}
      {counts && lines.length < (chosen.count ?? 0) ? <Counts counts={counts} /> : null}
      <ItemList>
        {lines.map(({ line, typed, email, outcome, notes, member }) => (
          <li key={line}>
            <Typography>{email ?? typed}</Typography>
            <ColourBadge colour={outcome === 'suppressed' ? 'warning' : 'neutral'}>
              {text(expectedOutcomeLabel[outcome])}
            </ColourBadge>
            {notes ? <Typography textColor="neutral600">{say(notes)}</Typography> : null}
            {member && canRemove ? (
              <TextButton
                aria-label={text('invite.members.remove_one', { address: email ?? typed })}
                onClick={() => {
                  remove(member);
                  count.current?.focus();
                }}
              >
                {text('invite.members.remove')}
              </TextButton>
            ) : null}
          </li>
        ))}
      </ItemList>
      <AndMore count={chosen.count ?? 0} shown={lines.length} />
    </Section>
  );
};
