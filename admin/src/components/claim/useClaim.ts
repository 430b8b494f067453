import { useRef, useState } from 'react';
import type { Member } from '../../../../shared/contracts/members';
import { useCorrection, type Corrected, type RefusedAddress } from './useCorrection';
import { useSending } from './useSending';

/** What has come of it so far; sending may fail where correcting worked. */
export interface ClaimResult {
  corrected?: Corrected;
  /** Told at the field of the address. */
  refused?: RefusedAddress;
  /** Why nothing was sent. */
  failure?: string;
}

export interface Claim extends ClaimResult {
  /** As the server has the member: with the new address once that is corrected. */
  member: Member;
  isWorking: boolean;
  submit: (input: { email: string; program: string | null }) => Promise<void>;
}

interface Input {
  member: Member;
  onSent: (sent: { email: string; corrected: Corrected | undefined }) => void;
}

/** What an earlier correction closed stays said. */
const after = (
  before: Corrected | undefined,
  { member, closedInvitation }: Corrected,
): Corrected => ({
  member,
  closedInvitation: closedInvitation ?? before?.closedInvitation ?? null,
});

/** Corrects the address where it was changed, then invites; each step is told by itself. */
export const useClaim = ({ member: given, onSent }: Input): Claim => {
  const correct = useCorrection();
  const send = useSending();
  const [result, setResult] = useState<ClaimResult>({});
  const [isWorking, setWorking] = useState(false);
  const isUnderWay = useRef(false);
  const member = result.corrected?.member ?? given;

  const settle = async (email: string): Promise<ClaimResult> => {
    if (email === member.email) return { corrected: result.corrected };
    const { corrected, ...fault } = await correct(member, email);
    return {
      ...fault,
      corrected: corrected ? after(result.corrected, corrected) : result.corrected,
    };
  };

  /** Whether it is sent. */
  const work = async ({ email, program }: { email: string; program: string | null }) => {
    const settled = await settle(email);
    setResult(settled);
    if (settled.refused ?? settled.failure) return false;
    const invited = settled.corrected?.member ?? member;
    const failure = await send(invited, program);
    if (failure === undefined) onSent({ email: invited.email, corrected: settled.corrected });
    else setResult({ ...settled, failure });
    return failure === undefined;
  };

  const submit: Claim['submit'] = async (input) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setWorking(true);
    // Once it is sent, no second click may come through before the dialog is gone.
    isUnderWay.current = await work(input);
    setWorking(false);
  };

  return { ...result, member, isWorking, submit };
};
