import { useRef } from 'react';
import { Box, Loader, TextButton, Typography } from '@strapi/design-system';
import type { LineOutcome } from '../../../../shared/contracts/states';
import { useRefusal } from '../../hooks/useRefusal';
import { useNotes } from '../../hooks/useNotes';
import { useText } from '../../hooks/useText';
import { ColourBadge } from '../ColourBadge';
import type { TextId } from '../../translations/load';
import { ItemList } from './ItemList';
import { Section } from './Section';
import type { ChosenMembers } from './useChosenMembers';

const willBe = {
  invited: 'invite.will.invited',
  added: 'invite.will.added',
  already_pending: 'outcome.already_pending',
  already_member: 'outcome.already_member',
  suppressed: 'outcome.suppressed',
  duplicate: 'outcome.duplicate',
  invalid: 'outcome.invalid',
} as const satisfies Record<LineOutcome, TextId>;

/** The members who were ticked before, in place of the paste box. */
export const ChosenMembersSection = ({ chosen }: { chosen: ChosenMembers }) => {
  const text = useText();
  const say = useNotes();
  const explain = useRefusal();
  const count = useRef<HTMLParagraphElement>(null);
  const { ids, lines, isLoading, error, remove } = chosen;
  return (
    <Section title={text('invite.who.title')}>
      <Box ref={count} tabIndex={-1} role="status">
        <Typography fontWeight="bold">
          {text('invite.members.chosen', { count: ids.length })}
        </Typography>
      </Box>
      {isLoading ? <Loader small>{text('invite.review.asking')}</Loader> : null}
      {error ? (
        <Typography role="alert" tag="p" textColor="danger600">
          {explain(error)}
        </Typography>
      ) : null}
      <ItemList>
        {lines.map(({ line, typed, email, outcome, detail, member }) => (
          <li key={line}>
            <Typography>{email ?? typed}</Typography>
            <ColourBadge colour={outcome === 'suppressed' ? 'warning' : 'neutral'}>
              {text(willBe[outcome])}
            </ColourBadge>
            {detail ? <Typography textColor="neutral600">{say(detail)}</Typography> : null}
            {member ? (
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
    </Section>
  );
};
