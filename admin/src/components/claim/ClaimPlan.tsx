import { Box, Typography } from '@strapi/design-system';
import type { Member } from '../../../../shared/contracts/members';
import { useText } from '../../hooks/useText';
import { useReviewAddressesQuery } from '../../services/batches';
import { openInvitation } from '../members/member-actions';
import { isSameMailbox } from './AddressField';
import { useReason } from './useReason';

/** The steps that sending would take, given the text of the address field. */
interface ClaimPlan {
  /** The address that the letter goes to. */
  email: string;
  /** True if the stored address differs and is corrected first. */
  isCorrected: boolean;
  /** True if the correction closes an open invitation to the stored address. */
  isClosing: boolean;
  /** The open invitation, which is sent again with a new link; undefined: a new one is made. */
  resending: string | undefined;
}

export const planOf = (member: Member, email: string): ClaimPlan => {
  const open = openInvitation(member);
  const isElsewhere = !isSameMailbox(member.email, email);
  return {
    email,
    isCorrected: email !== member.email,
    isClosing: isElsewhere && open !== undefined,
    resending: isElsewhere ? undefined : open,
  };
};

/**
 * Finds the reason why no letter would go to the stored address; undefined if one would, or if it is not
 * known yet.
 */
export const useHindrance = ({ id, email }: Member): string | undefined => {
  const reasonOf = useReason();
  const { data } = useReviewAddressesQuery(
    { selection: { ids: [id] }, program: null, send: true },
    { refetchOnMountOrArgChange: true },
  );
  const [line] = data?.lines ?? [];
  // The answer may be older than a correction; then it is about another address.
  if (!line || line.email !== email) return undefined;
  const isHindered = line.outcome === 'suppressed' || line.outcome === 'already_member';
  return isHindered ? reasonOf(line) : undefined;
};

interface Props {
  member: Member;
  /** Undefined while the address cannot be read. */
  plan: ClaimPlan | undefined;
  /** The reason why nothing would be sent to the stored address. */
  hindrance: string | undefined;
}

const useLetter = () => {
  const text = useText();
  return ({ email, resending }: ClaimPlan): string =>
    text(resending ? 'claim.will.resend' : 'claim.will.invite', { email });
};

/** Announces what sending will do. */
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
