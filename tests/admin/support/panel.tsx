import type { ReactElement, ReactNode } from 'react';
import { render, server } from '@strapi/strapi/admin/test';
import { http, HttpResponse } from 'msw';
import { IntlProvider } from 'react-intl';
import { Route, Routes } from 'react-router-dom';
import de from '../../../admin/src/translations/de.json';
import { standardTexts } from '../../../server/src/mail/letters/standard-texts';
import { builtInBook } from '../../../server/src/words/book';
import type { GetSettingsResponse, Settings } from '../../../shared/contracts/settings';
import { defaultSettings } from '../../support/default-settings';
import en from '../../../admin/src/translations/en.json';

export type Right = 'read' | 'invite' | 'cancel' | 'copy-link' | 'members' | 'settings';

const permissionOf = (action: string, subject: string | null = null) => ({
  id: action,
  action,
  subject,
  properties: {},
  conditions: [],
  actionParameters: {},
});

const prefixed = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([id, text]) => [`member-invites.${id}`, text]));

const English = ({ children }: { children: ReactNode }) => (
  <IntlProvider locale="en" messages={prefixed(en)} textComponent="span">
    {children}
  </IntlProvider>
);

const German = ({ children }: { children: ReactNode }) => (
  <IntlProvider locale="de" messages={prefixed(de)} textComponent="span">
    {children}
  </IntlProvider>
);

interface Opening {
  rights: Right[];
  /** The path of the panel with its query; the page is rendered at any path. */
  at?: string;
  canOpenMembers?: boolean;
  isGerman?: boolean;
}

/** Renders a page as an admin with exactly these rights sees it. */
export const openPage = (
  page: ReactElement,
  { rights, at = '/', canOpenMembers, isGerman = false }: Opening,
) => {
  const permissions = [
    ...rights.map((right) => permissionOf(`plugin::member-invites.${right}`)),
    ...(canOpenMembers
      ? [permissionOf('plugin::content-manager.explorer.read', 'plugin::member-invites.member')]
      : []),
  ];
  return render(
    <Routes>
      <Route path="*" element={page} />
    </Routes>,
    {
      initialEntries: [at],
      renderOptions: { wrapper: isGerman ? German : English },
      providerOptions: { permissions: () => permissions as never },
    },
  );
};

type Method = 'get' | 'post' | 'put';

export interface Asked {
  url: URL;
  body: unknown;
}

/** Answers one route of the plugin, and keeps the requests. */
export const answer = (
  method: Method,
  path: string,
  body: unknown,
  { status = 200, once = false }: { status?: number; once?: boolean } = {},
): Asked[] => {
  const asked: Asked[] = [];
  server.use(
    http[method](
      `*/member-invites/${path}`,
      async ({ request }) => {
        const text = await request.text();
        asked.push({ url: new URL(request.url), body: text ? JSON.parse(text) : undefined });
        return HttpResponse.json(body as never, { status });
      },
      { once },
    ),
  );
  return asked;
};

/** Answers with a refusal as the server words it. */
export const refuse = (
  method: Method,
  path: string,
  { status, code, errors }: { status: number; code: string; errors?: unknown[] },
): Asked[] =>
  answer(
    method,
    path,
    {
      data: null,
      error: { status, name: 'ApplicationError', message: code, details: { code, errors } },
    },
    { status },
  );

/** Makes settings as the server answers them. */
export const settingsAnswer = (data: Settings): GetSettingsResponse => ({
  data,
  meta: { standardTexts: standardTexts(builtInBook), retentionDays: null },
});

/** Answers the default settings, except for the toggle. */
export const answerSettings = ({ isOn = true }: { isOn?: boolean } = {}): Asked[] =>
  answer(
    'get',
    'settings',
    settingsAnswer({ ...defaultSettings, booking: { memberOnlyBooking: isOn } }),
  );

export const pageOf = <T,>(data: T[], total = data.length) => ({
  data,
  meta: {
    pagination: { page: 1, pageSize: 20, pageCount: Math.max(1, Math.ceil(total / 20)), total },
  },
});
