import { useMemo } from 'react';
import type { BatchWithLog } from '../../../../shared/contracts/batches';
import type { Selection } from '../../../../shared/contracts/common';
import type { MemberFilter } from '../../../../shared/contracts/members';
import { ChosenMembersSection } from './ChosenMembersSection';
import { InviteForm } from './InviteForm';
import type { TextId } from '../../translations/load';
import { useChosenMembers, type ChosenMembers } from './useChosenMembers';
import { useInviteForm } from './InviteValuesForm';

interface Props {
  selection: Selection<MemberFilter>;
  onTaken: (batch: BatchWithLog) => void;
}

/** Says why the members cannot be invited now: nobody is mailed whom the page could not show. */
const blockedBy = ({ count, lines }: ChosenMembers): TextId | undefined => {
  if (count === 0) return 'invite.blocked.nobody';
  return lines.length === 0 ? 'invite.blocked.reading' : undefined;
};

/** The page that invites members who were chosen on another page. */
export const InviteChosen = ({ selection, onTaken }: Props) => {
  const { program, when } = useInviteForm().values;
  const chosen = useChosenMembers(selection, { program, send: when !== 'later' });
  const { first } = chosen;
  const reader = useMemo(() => (first ? { id: first } : undefined), [first]);
  return (
    <InviteForm
      reader={reader}
      people={{ selection: chosen.selection }}
      blocked={blockedBy(chosen)}
      hasTyped={false}
      onTaken={onTaken}
    >
      <ChosenMembersSection chosen={chosen} />
    </InviteForm>
  );
};
