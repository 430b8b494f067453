import { useState } from 'react';
import { Modal, Typography } from '@strapi/design-system';
import type { Member } from '../../../../shared/contracts/members';
import { useText } from '../../hooks/useText';
import { openInvitation } from '../members/member-actions';
import { Notice } from '../Notice';
import { isSameMailbox } from './address';
import { AddressField } from './AddressField';
import { FormDialog } from './FormDialog';
import { useAddress } from './useAddress';
import { useCorrection, type RefusedAddress } from './useCorrection';
import { useCorrectionNews } from './useCorrectionNews';

interface Props {
  /** Whose address; null: the dialog is closed. */
  member: Member | null;
  onClose: () => void;
}

/** Stores another address for a member and mails nobody. */
export const CorrectAddressDialog = ({ member, onClose }: Props) => (
  <Modal.Root open={member !== null} onOpenChange={(open) => !open && onClose()}>
    {member ? <CorrectionForm key={member.id} member={member} onClose={onClose} /> : null}
  </Modal.Root>
);

interface Working {
  isWorking: boolean;
  refused?: RefusedAddress;
  failure?: string;
}

const useSaving = (member: Member, onClose: () => void) => {
  const correct = useCorrection();
  const tell = useCorrectionNews();
  const [state, setState] = useState<Working>({ isWorking: false });
  const save = async (email: string) => {
    if (state.isWorking) return;
    if (email === member.email) return onClose();
    setState({ isWorking: true });
    const { corrected, ...fault } = await correct(member, email);
    if (corrected) {
      tell(corrected);
      onClose();
    } else {
      setState({ isWorking: false, ...fault });
    }
  };
  return { ...state, save };
};

const CorrectionForm = ({ member, onClose }: { member: Member; onClose: () => void }) => {
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
