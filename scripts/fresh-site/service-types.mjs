/**
 * A site's file that calls the plugin's service and reads its contracts, rightly and wrongly. TypeScript
 * complains about every `@ts-expect-error` without an error below it, and so also if a type is not found and
 * means `any`.
 */
export const callsOfASite = `
import { factories, type Core } from '@strapi/strapi';
import type {
  Batch,
  BatchWithLog,
  CreateBatchRequest,
  Invitation,
  InvitationEventPayload,
  InvitationsService,
  LetterState,
  LookupResponse,
  Member,
  Note,
  OwnLanguages,
  PartialWords,
  Settings,
  UpdateSettingsRequest,
} from 'strapi-plugin-member-invites/strapi-server';

const invitationsOf = (strapi: Core.Strapi): InvitationsService =>
  strapi.plugin('member-invites').service('invitations') as InvitationsService;

const request: CreateBatchRequest = {
  requestId: 'order-1',
  addresses: ['ada@example.org'],
  send: true,
  validDays: 30,
  translations: { fr: { subject: 'Venez' } },
};
export const invite = (strapi: Core.Strapi): Promise<BatchWithLog> =>
  invitationsOf(strapi).invite({ ...request, actor: null });
export const problems = ({ log }: BatchWithLog): (string | null)[] =>
  log.filter(({ outcome }) => outcome === 'invalid').map(({ email }) => email);
export const isDone = ({ state, letters }: Batch): boolean => state === 'done' && letters.queued === 0;
export const open = async (strapi: Core.Strapi): Promise<Invitation[]> =>
  (await invitationsOf(strapi).list({ page: 1, pageSize: 100, delivery: 'problem' })).data;
export const join = async (strapi: Core.Strapi, token: string): Promise<string> =>
  (await invitationsOf(strapi).accept({ token, password: 'a long one' })).account.username;
export const lookUp = async (
  strapi: Core.Strapi,
  token: string,
): Promise<LookupResponse['data']> => (await invitationsOf(strapi).lookUp({ token })).answer;
export const link = async (strapi: Core.Strapi, id: string): Promise<string> =>
  (await invitationsOf(strapi).copyLink({ id })).link;
export const sweep = async (strapi: Core.Strapi): Promise<number> =>
  (await invitationsOf(strapi).expireDue()) + (await invitationsOf(strapi).remindDue());
export const failed: LetterState[] = ['failed', 'bounced'];
export const nameOf = ({ firstName, email, state }: Member): string =>
  state === 'validated' ? (firstName ?? email) : email;
export const lineOf = (note: Note): number | null =>
  note.id === 'same_as_line' ? note.values.line : null;
export const change: UpdateSettingsRequest = { booking: { memberOnlyBooking: true } };
export const isOn = ({ booking }: Settings): boolean => booking.memberOnlyBooking;
export const listen = (strapi: Core.Strapi): void => {
  strapi.eventHub.on(
    'member-invites.invitation.failed',
    async ({ invitation }: { invitation: InvitationEventPayload }) =>
      void strapi.log.warn([invitation.email, invitation.reason].join(' ')),
  );
};

const it: PartialWords = { letters: { hello: 'Buongiorno {name},' } };
const languages: OwnLanguages = { it, 'pt-BR': { pages: { newPassword: { submit: 'Entrar' } } } };
export const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  'member-invites': { enabled: true, config: { publicUrl: env('PUBLIC_URL'), languages } },
});
export const router = factories.createCoreRouter('api::booking.booking', {
  config: { create: { policies: ['plugin::member-invites.members-only'] } },
});

export const wrongCalls = (invitations: InvitationsService) => [
  // @ts-expect-error a batch has a request id
  invitations.invite({ addresses: ['ada@example.org'], send: true }),
  // @ts-expect-error days are a number
  invitations.invite({ ...request, validDays: 'thirty' }),
  // @ts-expect-error there is no such option
  invitations.invite({ ...request, sentAt: null }),
  // @ts-expect-error nobody accepts without the token of a letter
  invitations.accept({ password: 'a long one' }),
  // @ts-expect-error an invitation is in no such state
  invitations.list({ page: 1, pageSize: 10, state: 'lost' }),
  // @ts-expect-error the link is of an invitation
  invitations.copyLink({}),
  // @ts-expect-error the service has no such method
  invitations.sendAll(),
];
// @ts-expect-error a letter is in no such state
export const lost: LetterState = 'lost';
// @ts-expect-error a member has an address and not a list of them
export const addresses = ({ email }: Member): string[] => email;
// @ts-expect-error a note of this kind has no such value
export const rowOf = (note: Note) => note.id === 'same_as_line' && note.values.row;
// @ts-expect-error there is no such setting
export const misspelt: UpdateSettingsRequest = { booking: { memberOnly: true } };
// @ts-expect-error letters say no such thing
export const unsaid: OwnLanguages = { it: { letters: { helo: 'Buongiorno' } } };
// @ts-expect-error the plugin exports no such type
export type Unknown = import('strapi-plugin-member-invites/strapi-server').Invoice;
`;
