import { useState } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { Member } from '../../../../shared/contracts/members';
import { useRights } from '../../hooks/useRights';
import { useSendingGuard } from '../../hooks/useSendingGuard';
import { useText } from '../../hooks/useText';
import { FormDialog, type MemberDialogProps } from '../FormDialog';
import { nameOf, programOfLast } from '../members/member-actions';
import { Notice } from '../Notice';
import { ProgramChoice } from '../ProgramChoice';
import { StateBadge } from '../StateBadge';
import { AddressField, useAddress } from './AddressField';
import { planOf, useHindrance, WhatHappens } from './ClaimPlan';
import { useClaim, type Claim } from './useClaim';
import { useCorrectionNews, useCorrectionWords } from './useCorrection';

const Who = ({ member }: { member: Member }) => (
  <Flex gap={3} wrap="wrap">
    <Typography fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
      {nameOf(member) || member.email}
    </Typography>
    <StateBadge state={member.state} />
  </Flex>
);

/** Says both that correcting worked and that sending did not. */
const ClaimProgress = ({ claim: { corrected, failure } }: { claim: Claim }) => {
  const text = useText();
  const say = useCorrectionWords();
  return (
    <>
      {corrected ? (
        <Notice variant="information" title={text('correct.title_done')}>
          {say(corrected)}
        </Notice>
      ) : null}
      {failure ? (
        <Notice variant="danger" title={text('invite.refused.title')}>
          {failure}
        </Notice>
      ) : null}
    </>
  );
};

const useSuccessNotice = (onClose: () => void) => {
  const text = useText();
  const tellCorrection = useCorrectionNews();
  const { toggleNotification } = useNotification();
  return ({ email, corrected }: { email: string; corrected: Claim['corrected'] }) => {
    const message = text('claim.sent', { email });
    if (corrected) tellCorrection(corrected, message);
    else toggleNotification({ type: 'success', message });
    onClose();
  };
};

/** Invites one member, who has no account yet, to claim one: the address is verified or corrected first. */
export const ClaimDialog = ({ member: given, onClose }: MemberDialogProps) => {
  const text = useText();
  const guard = useSendingGuard();
  const { canChangeMembers, isLoading } = useRights();
  const [program, setProgram] = useState(() => programOfLast(given));
  const claim = useClaim({ member: given, onSent: useSuccessNotice(onClose) });
  const { member, isWorking } = claim;
  const address = useAddress(member.email, claim.refused);
  const hindrance = useHindrance(member);
  const { email } = address;
  const plan = email === null ? undefined : planOf(member, email);

  const submit = () => {
    address.tell();
    if (email !== null) guard.run(() => void claim.submit({ email, program }));
  };

  return (
    <>
      <FormDialog
        title={text('claim.title')}
        submitLabel={text(plan?.isCorrected ? 'claim.correct_and_send' : 'claim.send')}
        isWorking={isWorking}
        onSubmit={submit}
        onClose={onClose}
      >
        <Who member={member} />
        <ClaimProgress claim={claim} />
        <AddressField
          address={address}
          isReadOnly={!canChangeMembers}
          hint={text(canChangeMembers || isLoading ? 'claim.verify' : 'claim.verify_reading')}
        />
        {plan?.resending ? null : <ProgramChoice program={program} onChange={setProgram} />}
        <WhatHappens
          member={member}
          plan={address.error ? undefined : plan}
          hindrance={hindrance}
        />
      </FormDialog>
      {guard.dialog}
    </>
  );
};
