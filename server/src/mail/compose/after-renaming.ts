import type { Core } from '@strapi/strapi';
import type { NoteValues } from '../../../../shared/contracts/notes';
import { note } from '../../../../shared/notes';
import { renamedFacts } from '../letters/letter-facts';
import { logEntries } from '../../store/query';
import type { LetterRow } from '../../store/records';
import type { Writing, Written } from './writing';

const nothing = { stale: note('nothing_to_tell') };

/** Reads from the history which accounts were renamed when an invitation was accepted. */
const renamedBy = async (
  strapi: Core.Strapi,
  { invitation }: LetterRow,
): Promise<NoteValues['name_freed'][]> => {
  const entries = await logEntries(strapi).findMany({
    where: { invitation: invitation?.id ?? 0, outcome: 'account_renamed' },
    orderBy: { id: 'asc' },
  });
  return entries
    .flatMap(({ notes }) => notes ?? [])
    .flatMap((one) => (one.id === 'name_freed' ? [one.values] : []));
};

/** Tells the owner of an account that it has another user name now. */
export const renamedContent = async (
  strapi: Core.Strapi,
  { letter, settings }: Writing,
): Promise<Written> => {
  const { member, to } = letter;
  const renamed = (await renamedBy(strapi, letter)).find(({ account }) => account === to);
  if (!renamed) return nothing;
  const { before, after } = renamed;
  const nameless = { firstName: null, lastName: null, language: null };
  const reader = { ...(member ?? nameless), email: to };
  const data = renamedFacts({ settings, member: reader, batchLanguage: null, before, after });
  return { letter: { name: 'renamed', data } };
};

/** Tells the organisation which accounts had the address of somebody else as their user name. */
export const renameNoticeContent = async (
  strapi: Core.Strapi,
  { letter, settings }: Writing,
): Promise<Written> => {
  const { organisation } = settings;
  const { invitation } = letter;
  const accounts = await renamedBy(strapi, letter);
  if (!invitation || accounts.length === 0) return nothing;
  const { firstName = null, lastName = null } = invitation.member ?? {};
  const member = { email: invitation.email, firstName, lastName };
  const data = { language: organisation.language, organisation, member, accounts };
  return { letter: { name: 'renameNotice', data } };
};
