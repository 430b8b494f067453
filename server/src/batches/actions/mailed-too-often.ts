import type { Core } from '@strapi/strapi';
import { note } from '../../../../shared/notes';
import { findMailedTooOften } from '../../brakes/brakes';
import type { LineVerdict } from '../../domain/line-outcome';
import { getConfig } from '../../get-config';

/** A member, and what a line about them comes to. */
interface Judged {
  member: { emailKey: string };
  verdict: LineVerdict;
}

const verdictOnMailedTooOften = (strapi: Core.Strapi): LineVerdict => ({
  outcome: 'suppressed',
  notes: [note('mailed_too_often', { limit: getConfig(strapi).limits.lettersPerAddressADay })],
});

/** Takes back the verdicts on those who have had as many letters today as one address may get. */
export const stopMailedTooOften = async (
  strapi: Core.Strapi,
  { judged, trx, now }: { judged: Judged[]; trx: unknown; now: Date },
): Promise<void> => {
  const invited = judged.filter(({ verdict }) => verdict.outcome === 'invited');
  const emailKeys = invited.map(({ member }) => member.emailKey);
  const tooOften = await findMailedTooOften(strapi, { emailKeys, trx, now });
  for (const one of invited) {
    if (tooOften.has(one.member.emailKey)) one.verdict = verdictOnMailedTooOften(strapi);
  }
};
