import { useMemo } from 'react';
import type { BatchWithLog } from '../../../../shared/contracts/batches';
import type { Selection } from '../../../../shared/contracts/common';
import type { MemberFilter } from '../../../../shared/contracts/members';
import { ChosenMembersSection } from './ChosenMembersSection';
import { InviteForm } from './InviteForm';
import { useChosenMembers } from './useChosenMembers';
import type { InviteForm as Form } from './useInviteValues';
import { whatBlocksMembers } from './whatBlocks';

interface Props {
  form: Form;
  selection: Selection<MemberFilter>;
  onTaken: (batch: BatchWithLog) => void;
}

/** Invites members who were chosen on another page. */
export const InviteChosen = ({ form, selection, onTaken }: Props) => {
  const { program, when } = form.values;
  const chosen = useChosenMembers(selection, { program, send: when !== 'later' });
  const { first } = chosen;
  const reader = useMemo(() => (first ? { id: first } : undefined), [first]);
  return (
    <InviteForm
      form={form}
      reader={reader}
      people={{ selection: chosen.selection }}
      blocked={whatBlocksMembers(chosen)}
      hasTyped={false}
      onTaken={onTaken}
    >
      <ChosenMembersSection chosen={chosen} />
    </InviteForm>
  );
};
