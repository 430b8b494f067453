import type {
  Settings,
  SettingsChoicesResponse,
  SettingsResponse,
  UpdateSettingsRequest,
} from '../../../shared/contracts/settings';
import { api, url } from './api';

const settingsApi = api.injectEndpoints({
  endpoints: (build) => ({
    memberInvitesGetSettings: build.query<Settings, undefined>({
      query: () => url('settings'),
      transformResponse: ({ data }: SettingsResponse) => data,
      providesTags: ['MemberInvitesSettings'],
    }),
    memberInvitesUpdateSettings: build.mutation<Settings, UpdateSettingsRequest>({
      query: (data) => ({ url: url('settings'), method: 'PUT', data }),
      transformResponse: ({ data }: SettingsResponse) => data,
      invalidatesTags: ['MemberInvitesSettings'],
    }),
    memberInvitesGetSettingsChoices: build.query<SettingsChoicesResponse['data'], undefined>({
      query: () => url('settings/choices'),
      transformResponse: ({ data }: SettingsChoicesResponse) => data,
    }),
  }),
});

export const {
  useMemberInvitesGetSettingsQuery: useGetSettingsQuery,
  useMemberInvitesUpdateSettingsMutation: useUpdateSettingsMutation,
  useMemberInvitesGetSettingsChoicesQuery: useGetSettingsChoicesQuery,
} = settingsApi;
