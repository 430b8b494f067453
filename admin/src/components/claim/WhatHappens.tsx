import { Box, Typography } from '@strapi/design-system';
import type { Member } from '../../../../shared/contracts/members';
import { useText } from '../../hooks/useText';
import type { ClaimPlan } from './plan';

interface Props {
  member: Member;
  /** Undefined while the address cannot be read. */
  plan: ClaimPlan | undefined;
  /** Why nothing would be sent to the stored address. */
  hindrance: string | undefined;
}

const useLetter = () => {
  const text = useText();
  return ({ email, resending }: ClaimPlan): string =>
    text(resending ? 'claim.will.resend' : 'claim.will.invite', { email });
};

/** Says before it is done what sending will do. */
export const WhatHappens = ({ member, plan, hindrance }: Props) => {
  const text = useText();
  const letterOf = useLetter();
  const sentences = plan
    ? [
        plan.isCorrected && text('claim.will.correct', { old: member.email, email: plan.email }),
        plan.isClosing && text('claim.will.close', { old: member.email }),
        !plan.isCorrected && hindrance ? hindrance : letterOf(plan),
      ].filter(Boolean)
    : [];
  return (
    <Box role="status">
      {sentences.map((sentence) => (
        <Typography
          key={String(sentence)}
          tag="p"
          textColor="neutral700"
          style={{ overflowWrap: 'anywhere' }}
        >
          {sentence}
        </Typography>
      ))}
    </Box>
  );
};
