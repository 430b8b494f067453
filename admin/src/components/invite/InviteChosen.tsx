import { useMemo } from 'react';
import type { BatchWithLog } from '../../../../shared/contracts/batches';
import { ChosenMembersSection } from './ChosenMembersSection';
import { InviteForm } from './InviteForm';
import { useChosenMembers } from './useChosenMembers';
import type { InviteForm as Form } from './useInviteValues';
import { whatBlocksMembers } from './whatBlocks';

interface Props {
  form: Form;
  ids: string[];
  onTaken: (batch: BatchWithLog) => void;
}

/** Invites members who were ticked on another page. */
export const InviteChosen = ({ form, ids, onTaken }: Props) => {
  const { program, when } = form.values;
  const chosen = useChosenMembers(ids, { program, send: when !== 'later' });
  const [first] = chosen.ids;
  const reader = useMemo(() => (first ? { id: first } : undefined), [first]);
  return (
    <InviteForm
      form={form}
      reader={reader}
      people={{ memberIds: chosen.ids }}
      blocked={whatBlocksMembers(chosen)}
      hasTyped={false}
      onTaken={onTaken}
    >
      <ChosenMembersSection chosen={chosen} />
    </InviteForm>
  );
};
