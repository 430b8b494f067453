import type { Core } from '@strapi/strapi';
import type {
  AccountRow,
  AdminRow,
  BatchRow,
  ConsentRow,
  InvitationRow,
  JoiningRow,
  LetterRow,
  LogEntryRow,
  MemberRow,
  OptOutRow,
  ProgramRow,
  Row as AnyRow,
  RoleRow,
  TagRow,
} from './records';
import { uid } from './uids';

type Where = Record<string, unknown>;

interface FindParams {
  where?: Where;
  select?: string[];
  populate?: unknown;
  orderBy?: unknown;
  limit?: number;
  offset?: number;
}

/** `strapi.db.query` with the type of the rows, which the plugin's own content types do not give it. */
export interface Query<Row, Data = object> {
  findOne(params: FindParams): Promise<Row | null>;
  findMany(params: FindParams): Promise<Row[]>;
  count(params: { where?: Where }): Promise<number>;
  create(params: { data: Data; populate?: unknown }): Promise<Row>;
  createMany(params: { data: Data[] }): Promise<{ count: number }>;
  /**
   * One UPDATE statement: the count says whether the guard in `where` held. Its `where` names columns of
   * the row only: with a relation in it Strapi loses the data, and the guard would be judged too early.
   */
  updateMany(params: { where: Where; data: Data }): Promise<{ count: number }>;
  /**
   * Reads before it writes, so another write may come between. Use it only if nothing is guarded and the
   * lifecycles of one row are wanted.
   */
  update(params: { where: Where; data: Data }): Promise<Row | null>;
  delete(params: { where: Where }): Promise<Row | null>;
  deleteMany(params: { where: Where }): Promise<{ count: number }>;
}

/** Strapi dates the rows that `update` writes, and those of `updateMany` it does not. */
const dated = (strapi: Core.Strapi, uidOfType: string): { updatedAt?: Date } =>
  strapi.db.metadata.get(uidOfType).attributes['updatedAt'] ? { updatedAt: new Date() } : {};

const queryOf =
  <Row, Data = object>(uidOfType: string) =>
  (strapi: Core.Strapi): Query<Row, Data> => {
    const query = strapi.db.query(uidOfType as never) as unknown as Query<Row, Data>;
    return {
      ...query,
      updateMany: ({ where, data }) =>
        query.updateMany({ where, data: { ...dated(strapi, uidOfType), ...data } }),
    };
  };

/** Data without the state of a member: the compiler leaves that to `member-state`. */
type WithoutState = Record<string, unknown> & { state?: never };

export const members = queryOf<MemberRow, WithoutState>(uid.member);
/** The query that may write the state of members, for `member-state` only. */
export const membersWithState = queryOf<MemberRow>(uid.member);
export const programs = queryOf<ProgramRow>(uid.program);
export const tags = queryOf<TagRow>(uid.tag);
export const invitations = queryOf<InvitationRow>(uid.invitation);
export const letters = queryOf<LetterRow>(uid.letter);
export const batches = queryOf<BatchRow>(uid.batch);
export const logEntries = queryOf<LogEntryRow>(uid.logEntry);
export const consents = queryOf<ConsentRow>(uid.consent);
export const optOuts = queryOf<OptOutRow>(uid.optOut);
export const joinings = queryOf<JoiningRow>(uid.joining);
export const accounts = queryOf<AccountRow>(uid.account);
export const admins = queryOf<AdminRow>(uid.admin);
export const roles = queryOf<RoleRow>(uid.role);
export const sessions = queryOf<AnyRow>(uid.session);
export const contentHistory = queryOf<AnyRow>(uid.contentHistory);

/** The rows of any type, with their attributes by name. */
export type AttributesOfRow = AnyRow & Record<string, unknown>;
export const rowsOf = (type: string) => queryOf<AttributesOfRow>(type);
