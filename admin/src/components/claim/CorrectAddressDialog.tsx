import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import type { Member } from '../../../../shared/contracts/members';
import { useText } from '../../hooks/useText';
import { stayShut, useUnderWay } from '../../hooks/useUnderWay';
import { FormDialog, type MemberDialogProps } from '../FormDialog';
import { openInvitation } from '../members/member-actions';
import { Notice } from '../Notice';
import { AddressField, isSameMailbox, useAddress } from './AddressField';
import { useCorrection, useCorrectionNews, type RefusedAddress } from './useCorrection';

interface Refusal {
  refused?: RefusedAddress;
  failure?: string;
}

const useSaving = (member: Member, onClose: () => void) => {
  const correct = useCorrection();
  const tell = useCorrectionNews();
  const [refusal, setRefusal] = useState<Refusal>({});
  const { once, isUnderWay } = useUnderWay();
  const save = async (email: string) => {
    if (email === member.email) return onClose();
    setRefusal({});
    const { corrected, ...fault } = await correct(member, email);
    if (!corrected) return setRefusal(fault);
    tell(corrected);
    onClose();
    return stayShut;
  };
  return { ...refusal, isWorking: isUnderWay, save: (email: string) => once(() => save(email)) };
};

/** Stores another address for a member and mails nobody. */
export const CorrectAddressDialog = ({ member, onClose }: MemberDialogProps) => {
  const text = useText();
  const { isWorking, refused, failure, save } = useSaving(member, onClose);
  const address = useAddress(member.email, refused);
  const { email } = address;
  const isClosing =
    openInvitation(member) !== undefined && email !== null && !isSameMailbox(member.email, email);

  const submit = () => {
    address.tell();
    if (email !== null) void save(email);
  };

  return (
    <FormDialog
      title={text('correct.title')}
      submitLabel={text('action.save')}
      isWorking={isWorking}
      onSubmit={submit}
      onClose={onClose}
    >
      {failure ? (
        <Notice variant="danger" title={text('correct.failed')}>
          {failure}
        </Notice>
      ) : null}
      <AddressField address={address} hint={text('correct.hint')} />
      {member.state === 'validated' ? (
        <Typography tag="p">{text('correct.of_account')}</Typography>
      ) : null}
      {isClosing && !address.error ? (
        <Typography tag="p">{text('claim.will.close', { old: member.email })}</Typography>
      ) : null}
    </FormDialog>
  );
};
