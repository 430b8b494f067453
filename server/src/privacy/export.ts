import type { Core } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import type { Note } from '../../../shared/contracts/notes';
import type { HeldRecord, PersonalDataResponse } from '../../../shared/contracts/members';
import { ownSchemas } from '../content-types/own-schemas';
import { personalData } from '../content-types/personal-data';
import { logWords } from '../log-words';
import { findMember } from '../members/find';
import { recordHistory } from '../store/history';
import { invitations, members } from '../store/query';
import type { AccountRow, MemberRow } from '../store/records';
import { uid } from '../store/uids';
import { addedAttributes, addedStructures } from './attributes';
import { personOf } from './person';
import { findRowsOf } from './rows';

type Values = Record<string, unknown>;

interface Types {
  attributes: Record<string, { type: string }>;
}

/** Lists what is shown of a row: everything with a single value that is neither a key nor a means. */
const shownAttributes = (strapi: Core.Strapi, type: string): string[] => {
  const { attributes: listed } = personalData.get(type)!;
  const own = Object.entries(ownSchemas.get(type)!.attributes)
    .filter(([, attribute]) => contentTypes.isScalarAttribute(attribute as never))
    .map(([name]) => name)
    .filter((name) => {
      const handling = listed[name];
      return !handling || (handling.holds !== 'words' && handling.isExported);
    });
  const { attributes } = strapi.contentType(type as never) as unknown as Types;
  const added = addedAttributes(strapi, type).filter(
    (name) => attributes[name]!.type !== 'password',
  );
  return [...own, ...added, 'createdAt'];
};

/** @param wordNotes puts our own notes into words, which are data for programs */
const showRow = (
  names: string[],
  row: Values,
  wordNotes: (notes: Note[]) => string,
): HeldRecord => {
  const shown = names.map((name) => [name, row[name] ?? null] as const);
  const { notes } = row as { notes?: Note[] | null };
  return { ...Object.fromEntries(shown), ...(notes ? { notes: wordNotes(notes) } : {}) };
};

const namesOf = (named: { name: string }[] = []): string[] => named.map(({ name }) => name);

const showAccount = (account: AccountRow): HeldRecord => {
  const { username, email, provider, confirmed, blocked, createdAt } = account;
  return { username, email, provider, confirmed, blocked, createdAt };
};

const showMember = async (strapi: Core.Strapi, { id }: MemberRow): Promise<HeldRecord> => {
  const added = addedStructures(strapi, uid.member);
  const populate = Object.fromEntries(
    ['programs', 'tags', 'account', ...added].map((name) => [name, true]),
  );
  const row = (await members(strapi).findOne({ where: { id }, populate })) as MemberRow;
  const values = row as unknown as Values;
  return {
    ...showRow(shownAttributes(strapi, uid.member), values, () => ''),
    ...Object.fromEntries(added.map((name) => [name, values[name] ?? null])),
    programs: namesOf(row.programs),
    tags: namesOf(row.tags),
    account: row.account ? showAccount(row.account) : null,
  };
};

/** Names the program that each invitation was for, by id of the row. */
const programsOf = async (strapi: Core.Strapi, ids: number[]): Promise<Map<number, string>> => {
  const found = await invitations(strapi).findMany({
    where: { id: { $in: ids } },
    populate: { program: true },
  });
  return new Map(found.flatMap(({ id, program }) => (program ? [[id, program.name]] : [])));
};

/**
 * Answers everything that we hold of one person, by the list of personal data, and writes into the history that
 * it was asked for. It has no secrets and nothing about others, such as the admins who did something.
 * @throws Refusal `member_unknown`
 */
export const exportPerson = async (
  strapi: Core.Strapi,
  { id, actor }: { id: string; actor: number | null },
): Promise<PersonalDataResponse['data']> => {
  const member = await findMember(strapi, { id });
  const person = await personOf(strapi, member);
  const words = logWords(member.language);
  const held: Record<string, HeldRecord[]> = {};
  for (const [type, { exportedAs }] of personalData) {
    if (exportedAs === null || exportedAs === 'member') continue;
    const { about } = await findRowsOf(strapi, { type, person });
    const rows = about.sort((one, other) => one.id - other.id);
    const names = shownAttributes(strapi, type);
    const programs =
      type === uid.invitation
        ? await programsOf(
            strapi,
            rows.map((row) => row.id),
          )
        : null;
    held[exportedAs] = rows.map((row) => ({
      ...showRow(names, row, words.notes),
      ...(programs ? { program: programs.get(row.id) ?? null } : {}),
    }));
  }
  const data = {
    exportedAt: new Date().toISOString(),
    member: await showMember(strapi, member),
    ...(held as Pick<
      PersonalDataResponse['data'],
      'invitations' | 'letters' | 'history' | 'consents'
    >),
  };
  const { email } = member;
  await recordHistory(strapi, {
    outcome: 'exported',
    email,
    member: member.id,
    actor,
    at: new Date(),
  });
  return data;
};
