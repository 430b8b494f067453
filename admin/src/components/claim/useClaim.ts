import { useState } from 'react';
import type { Member } from '../../../../shared/contracts/members';
import { stayShut, useUnderWay } from '../../hooks/useUnderWay';
import { useCorrection, type Corrected, type RefusedAddress } from './useCorrection';
import { useSending } from './useSending';

/** The result so far: sending may fail after the correction has worked. */
interface ClaimResult {
  corrected?: Corrected;
  /** The refused address, shown at the address field. */
  refused?: RefusedAddress;
  /** The reason why nothing was sent. */
  failure?: string;
}

export interface Claim extends ClaimResult {
  /** The member as on the server: with the new address once it is corrected. */
  member: Member;
  isWorking: boolean;
  submit: (input: { email: string; program: string | null }) => Promise<void>;
}

interface Input {
  member: Member;
  onSent: (sent: { email: string; corrected: Corrected | undefined }) => void;
}

/** Remembers the invitation that an earlier correction closed. */
const after = (
  before: Corrected | undefined,
  { member, closedInvitation }: Corrected,
): Corrected => ({
  member,
  closedInvitation: closedInvitation ?? before?.closedInvitation ?? null,
});

/** Corrects the address if it was changed, then invites; each step has its own notification. */
export const useClaim = ({ member: given, onSent }: Input): Claim => {
  const correct = useCorrection();
  const send = useSending();
  const [result, setResult] = useState<ClaimResult>({});
  const { once, isUnderWay } = useUnderWay();
  const member = result.corrected?.member ?? given;

  const settle = async (email: string): Promise<ClaimResult> => {
    if (email === member.email) return { corrected: result.corrected };
    const { corrected, ...fault } = await correct(member, email);
    return {
      ...fault,
      corrected: corrected ? after(result.corrected, corrected) : result.corrected,
    };
  };

  const work = async ({ email, program }: { email: string; program: string | null }) => {
    const settled = await settle(email);
    setResult(settled);
    if (settled.refused ?? settled.failure) return undefined;
    const invited = settled.corrected?.member ?? member;
    const failure = await send(invited, program);
    if (failure === undefined) {
      onSent({ email: invited.email, corrected: settled.corrected });
      return stayShut;
    }
    setResult({ ...settled, failure });
    return undefined;
  };

  return {
    ...result,
    member,
    isWorking: isUnderWay,
    submit: (input) => once(() => work(input)),
  };
};
