import type { Core } from '@strapi/strapi';
import type { PageQuery } from '../../../shared/contracts/common';
import type {
  CorrectAddressResponse,
  ListMembersQuery,
  ListMembersResponse,
  Member,
  MemberAttribute,
  MemberFilter,
  MemberHistoryResponse,
  MembersSummaryResponse,
} from '../../../shared/contracts/members';
import { members } from '../store/query';
import type { MemberRow } from '../store/records';
import type { TextFile } from '../batches/log/log-file';
import { memberAttributes } from './attributes';
import { correctAddress } from './correct-address';
import { memberCounter, type Counted } from './count';
import { exportMembers } from './export';
import { resolveMemberFilter } from './filter';
import { findMember } from './find';
import { memberHistory } from './history';
import { countFound, listMembers } from './list';
import { showMembers } from './show';
import { summariseMembers } from './summary';

/** The roster. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const counter = memberCounter(strapi);
  return {
    /** @throws Refusal `invalid_request` */
    list: (query: ListMembersQuery): Promise<ListMembersResponse> =>
      listMembers(strapi, { query, counter }),

    /** @throws Refusal `member_unknown` */
    async get({ id }: { id: string }): Promise<Member> {
      const [shown] = await showMembers(strapi, [await findMember(strapi, { id })]);
      return shown!;
    },

    /** How many a filter finds. @throws Refusal `invalid_request` */
    async count({ filter }: { filter: MemberFilter }): Promise<Counted> {
      return countFound(counter, await resolveMemberFilter(strapi, filter), filter);
    },

    /** The roster or a part of it as CSV, made while it is read. @throws Refusal `invalid_request` */
    exportFile: (input: { filter: MemberFilter }): Promise<TextFile> =>
      exportMembers(strapi, input),

    summary: (): Promise<MembersSummaryResponse['data']> => summariseMembers(counter),

    /** What the roster can be filtered by, beside programs and tags. */
    attributes: (): MemberAttribute[] => memberAttributes(strapi),

    /** What happened to a member, newest first. @throws Refusal `member_unknown` */
    history: (input: { id: string; page: PageQuery }): Promise<MemberHistoryResponse> =>
      memberHistory(strapi, input),

    /**
     * Gives a member another address. The open invitation to the old one is closed: its link works no more.
     * @throws Refusal `member_unknown`, `email_invalid`, `email_taken`
     */
    correctAddress: (input: {
      id: string;
      email: string;
    }): Promise<CorrectAddressResponse['data']> => correctAddress(strapi, input),

    /** The validated member an account belongs to, if any, who must hold the program where one is named. */
    findByAccount({
      accountId,
      program,
    }: {
      accountId: number;
      program?: string;
    }): Promise<MemberRow | null> {
      return members(strapi).findOne({
        where: {
          $and: [
            { state: 'validated', account: { id: accountId } },
            program ? { programs: { slug: program } } : {},
          ],
        },
        populate: { programs: true },
      });
    },
  };
};
