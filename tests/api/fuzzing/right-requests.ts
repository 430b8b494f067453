import { randomUUID } from 'node:crypto';

export interface KnownRecords {
  member: string;
  invitation: string;
  program: string;
  batch: string;
  token: string;
}

/**
 * A right body for each route that takes one, by method and path. The tests spoil it. A route that is missing
 * here fails them.
 */
export const rightBodies = (known: KnownRecords): Record<string, () => unknown> => {
  const requestId = randomUUID();
  const options = {
    send: true,
    sendAt: new Date(Date.now() + 3_600_000).toISOString(),
    program: known.program,
    validDays: 3,
    language: 'de',
    subject: 'Welcome',
    heading: 'Hello',
    text: 'Come in.',
    buttonText: 'Join',
    message: 'See you.',
    translations: { de: { subject: 'Willkommen' } },
  };
  const ofMembers = () => ({
    requestId: randomUUID(),
    selection: { all: true, query: { q: 'ann', state: 'pending' }, except: [known.member] },
  });
  const byId = () => ({ requestId, selection: { ids: [known.member] } });
  const settings = {
    booking: { memberOnlyBooking: true },
    invitations: { validDays: 7, reminderDays: 2, renewal: 'send', fields: ['firstName'] },
    organisation: {
      name: 'Club',
      supportAddress: 'help@club.test',
      privacyUrl: 'https://club.test',
    },
    invitationLetter: { subject: 'Hi', translations: { de: { subject: 'Hallo' } } },
    welcomeLetter: { enabled: true },
  };
  return {
    'PUT /members/:id/email': () => ({ email: 'ann@fuzz.test' }),
    'POST /members/actions/resend': ofMembers,
    'POST /members/actions/cancel': byId,
    'POST /members/actions/add-program': () => ({ ...ofMembers(), program: known.program }),
    'POST /members/actions/remove-program': () => ({ ...byId(), program: known.program }),
    'POST /members/actions/add-tag': () => ({ ...ofMembers(), tagName: 'vip' }),
    'POST /members/actions/remove-tag': () => ({ ...byId(), tag: known.program }),
    'POST /members/actions/delete': ofMembers,
    'POST /members/actions/erase': () => ({ ...byId(), eraseAccount: true }),
    'POST /members/actions/add-accounts': () => ({ requestId: randomUUID(), role: known.program }),
    'POST /batches/review': () => ({ addresses: 'a@x.org, b@x.org', program: known.program }),
    'POST /batches/import/preview': () => ({ delimiter: ';', columns: ['email', null] }),
    'POST /batches/import': () => ({ ...options, requestId: randomUUID(), columns: ['email'] }),
    'POST /batches': () => ({ ...options, requestId: randomUUID(), addresses: ['n@fuzz.test'] }),
    'POST /invitations/actions/resend': () => ({
      requestId: randomUUID(),
      selection: { all: true, query: { state: 'pending', q: 'a', delivery: 'sent' } },
    }),
    'POST /invitations/actions/cancel': () => ({
      requestId: randomUUID(),
      selection: { ids: [known.invitation] },
    }),
    'POST /invitations/:id/link': () => ({}),
    'POST /letters/preview': () => ({
      kind: 'invitation',
      language: 'fr',
      subject: 'x',
      member: { firstName: 'Ann', language: 'de' },
      settings,
    }),
    'POST /letters/test': () => ({ kind: 'welcome', subject: 'x', settings }),
    'PUT /settings': () => settings,
    'POST /join/:token': () => ({ password: 'correct-horse-1', passwordConfirmation: 'x' }),
    'POST /join/:token/decline': () => ({ forGood: 'true' }),
    'POST /join/:token/unsubscribe': () => ({ 'List-Unsubscribe': 'One-Click' }),
    'POST /join/:token/renew': () => ({}),
    'POST /invitation/lookup': () => ({ token: known.token }),
    'POST /invitation/accept': () => ({
      token: known.token,
      password: 'short',
      username: 'ann',
      firstName: 'Ann',
    }),
    'POST /invitation/decline': () => ({ token: 'unknown', forGood: true }),
    'POST /invitation/renew': () => ({ token: known.token }),
  };
};
