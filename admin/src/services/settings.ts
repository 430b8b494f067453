import type {
  GetSettingsResponse,
  Settings,
  SettingsChoicesResponse,
  UpdateSettingsRequest,
} from '../../../shared/contracts/settings';
import { api, dataOf, reading, url } from './api';

const settingsApi = api.injectEndpoints({
  endpoints: (build) => ({
    memberInvitesGetSettings: build.query<GetSettingsResponse, undefined>({
      query: () => url('settings'),
      providesTags: ['MemberInvitesSettings'],
    }),
    memberInvitesUpdateSettings: build.mutation<Settings, UpdateSettingsRequest>({
      query: (data) => ({ url: url('settings'), method: 'PUT', data }),
      transformResponse: dataOf,
      invalidatesTags: ['MemberInvitesSettings'],
    }),
    memberInvitesGetSettingsChoices: build.query<SettingsChoicesResponse['data'], undefined>(
      reading(() => 'settings/choices'),
    ),
  }),
});

export const {
  useMemberInvitesGetSettingsQuery: useSettingsAnswerQuery,
  useMemberInvitesUpdateSettingsMutation: useUpdateSettingsMutation,
  useMemberInvitesGetSettingsChoicesQuery: useGetSettingsChoicesQuery,
} = settingsApi;

type Options = NonNullable<Parameters<typeof useSettingsAnswerQuery>[1]>;

export const useGetSettingsQuery = (
  argument: undefined,
  options?: Pick<Options, 'skip' | 'refetchOnMountOrArgChange'>,
): { data: Settings | undefined; error: unknown } => {
  const { data, error } = useSettingsAnswerQuery(argument, options);
  return { data: data?.data, error };
};
