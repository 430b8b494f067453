import type { Core } from '@strapi/strapi';
import type { WriteLetterRequest } from '../../../../shared/contracts/letters';
import type { Settings } from '../../../../shared/contracts/settings';
import { admins, members } from '../../store/query';
import { endOfInvitation } from '../../domain/invitation-states';
import { programOf } from '../../domain/program-of-invitation';
import { Refusal } from '../../errors';
import {
  sampleLetter,
  sampleNotice,
  sampleReader,
  type BatchWords,
  type LetterToWrite,
} from '../letters';
import {
  invitationFacts,
  receiptFacts,
  renamedFacts,
  welcomeFacts,
  type ReaderFacts,
} from '../letters/letter-facts';
import { programNamed } from '../../members/programs';
import { panelUrl, sampleLinks } from '../../settings/links';
import type { ProgramRow } from '../../store/records';
import { nameOfInviter } from '../compose/offer';

interface Showing {
  request: WriteLetterRequest;
  settings: Settings;
  /** Id of the admin who would send it. */
  actor: number | null;
  now: Date;
}

/** Finds the reader, together with the programs they have access to already. */
const findReader = async (
  strapi: Core.Strapi,
  { member = {} }: WriteLetterRequest,
): Promise<ReaderFacts & { programs?: ProgramRow[] }> => {
  if (!('id' in member)) {
    const { firstName = null, lastName = null, language = null } = member;
    return { email: sampleReader.email, firstName, lastName, language };
  }
  const where = { documentId: member.id };
  const found = await members(strapi).findOne({ where, populate: { programs: true } });
  if (found) return found;
  const message = 'This member does not exist.';
  throw new Refusal('invalid_request', { message, errors: [{ path: ['member', 'id'], message }] });
};

const wordsOf = (request: WriteLetterRequest): BatchWords => ({
  language: request.language ?? null,
  subject: request.subject ?? null,
  heading: request.heading ?? null,
  text: request.text ?? null,
  buttonText: request.buttonText ?? null,
  message: request.message ?? null,
  translations: request.translations ?? null,
});

const offerToShow = async (strapi: Core.Strapi, showing: Showing) => {
  const { request, settings, actor, now } = showing;
  const chosen = await programNamed(strapi, { id: request.program });
  const member = await findReader(strapi, request);
  const program = programOf({ chosen, own: member.programs });
  const inviter = await admins(strapi).findOne({ where: { id: actor ?? 0 } });
  const { link, declineLink } = sampleLinks(strapi);
  return invitationFacts({
    settings,
    batch: wordsOf(request),
    member,
    program,
    inviter: nameOfInviter(inviter),
    link,
    declineLink,
    expiresAt: endOfInvitation({ from: now, batch: request, program, settings }),
  });
};

type NoticeKind = 'notice' | 'renewal_notice' | 'rename_notice';

/** Makes up the data for a letter to the organisation. */
const noticeToShow = (
  strapi: Core.Strapi,
  { kind, showing }: { kind: NoticeKind; showing: Showing },
): LetterToWrite => {
  const { organisation } = showing.settings;
  const frame = { language: organisation.language, organisation };
  if (kind === 'notice') {
    const data = {
      ...frame,
      ...sampleNotice,
      panelUrl: panelUrl(strapi, '/pending?view=problems'),
    };
    return { name: kind, data };
  }
  if (kind === 'rename_notice') {
    const sample = sampleLetter('renameNotice', organisation.language);
    return { name: 'renameNotice', data: { ...sample, ...frame } };
  }
  const sample = sampleLetter('renewalNotice', organisation.language);
  const data = { ...sample, ...frame, expiredAt: showing.now, panelUrl: panelUrl(strapi, '') };
  return { name: 'renewalNotice', data };
};

/** Gathers the data for a letter that is only shown: real facts if there are any, else made-up ones. */
export const letterToShow = async (
  strapi: Core.Strapi,
  showing: Showing,
): Promise<LetterToWrite> => {
  const { request, settings, now } = showing;
  const { kind = 'invitation', language: batchLanguage = null } = request;
  if (kind === 'invitation' || kind === 'reminder') {
    return { name: kind, data: await offerToShow(strapi, showing) };
  }
  if (kind === 'notice' || kind === 'renewal_notice' || kind === 'rename_notice')
    return noticeToShow(strapi, { kind, showing });
  const member = await findReader(strapi, request);
  const accepted = { settings, member, batchLanguage };
  if (kind === 'receipt') {
    return { name: kind, data: receiptFacts({ ...accepted, setAt: now }) };
  }
  if (kind === 'renamed') {
    const { before } = sampleLetter(kind, settings.organisation.language);
    const names = { before, after: member.email };
    return { name: kind, data: renamedFacts({ ...accepted, ...names }) };
  }
  const named = await programNamed(strapi, { id: request.program });
  const others = (member.programs ?? []).filter(({ id }) => id !== named?.id);
  const programs = named ? [...others, named] : others;
  return { name: kind, data: welcomeFacts({ ...accepted, programs }) };
};
