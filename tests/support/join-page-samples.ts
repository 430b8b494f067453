import type {
  Frame,
  JoinConsentView,
  JoinFieldView,
  JoinView,
  PageView,
} from '../../server/src/join';

export interface JoinPageSample {
  /** The page and, after a dash, its variant: `expired-send`. */
  name: string;
  view: JoinView;
}

export const sampleFrame: Frame = {
  language: 'en',
  timeZone: 'Europe/Paris',
  organisation: 'Harbour Rowing Club',
  supportAddress: 'help@harbour.example',
  privacyUrl: 'https://harbour.example/privacy',
  forgotPasswordUrl: 'https://harbour.example/forgot',
};

const person = { maskedEmail: 'a•••@example.org', name: 'Ada Lovelace' };

export const sampleOffer = {
  ...person,
  programs: [{ name: 'Evening rowing' }, { name: 'Parking' }],
  expiresAt: new Date('2026-03-28T22:53:40Z'),
  declineAction: './tok-en_1/decline',
};

const scriptUrl = '../join.js';

export const sampleApps = {
  webAppUrl: 'https://app.harbour.example',
  appStoreUrl: 'https://apps.apple.com/app/id1',
  googlePlayUrl: 'https://play.google.com/x?a=1&b=2',
};

export const sampleFields: JoinFieldView[] = [
  { name: 'firstName', type: 'string', required: true, label: 'First name', value: 'Ada' },
  {
    name: 'phone',
    type: 'string',
    required: false,
    label: 'Phone',
    value: '+44 20',
    maxLength: 40,
    problem: { code: 'too_short', values: { min: 8 } },
  },
  {
    name: 'paymentMethod',
    type: 'enumeration',
    required: false,
    label: 'Payment method',
    value: 'invoice',
    options: ['card', 'invoice'],
    optionLabels: { card: 'Card', invoice: 'Invoice' },
  },
  { name: 'newsletter', type: 'boolean', required: true, label: 'Newsletter', value: 'false' },
];

/** Their words are the site's own, so they are in English on every page. */
export const sampleConsents: JoinConsentView[] = [
  {
    key: 'terms',
    version: '2',
    required: true,
    text: 'I accept the terms of use and the house rules of the rowing club.',
    url: 'https://harbour.example/terms',
    language: 'en',
    hash: 'hash-of-terms',
    agreed: false,
  },
  {
    key: 'news',
    version: '1',
    required: false,
    text: 'Send me the newsletter.',
    url: null,
    language: 'en',
    hash: 'hash-of-news',
    agreed: false,
  },
];

const birth: JoinFieldView = {
  name: 'dateOfBirth',
  type: 'date',
  required: true,
  label: 'Date of birth',
  value: '2020-01-31',
  minimumAge: 16,
  problem: { code: 'too_young', values: { min: 16 } },
};

const pages: Record<string, PageView> = {
  password: { page: 'password', ...sampleOffer, scriptUrl, minLength: 6 },
  'password-consents': {
    page: 'password',
    ...sampleOffer,
    scriptUrl,
    minLength: 6,
    consents: sampleConsents,
  },
  'password-consents-problems': {
    page: 'password',
    ...sampleOffer,
    scriptUrl,
    minLength: 6,
    fields: [birth],
    consents: [
      { ...sampleConsents[0]!, problem: 'consent_required' },
      { ...sampleConsents[1]!, agreed: true },
      { ...sampleConsents[1]!, key: 'photos', problem: 'consent_changed' },
    ],
  },
  'password-problems': {
    page: 'password',
    ...sampleOffer,
    scriptUrl,
    minLength: 6,
    fields: sampleFields,
    problems: {
      password: { code: 'password_too_short', values: { min: 6 } },
      passwordConfirmation: { code: 'passwords_differ' },
      form: { code: 'address_in_use' },
    },
  },
  sign_in: { page: 'sign_in', ...sampleOffer, scriptUrl },
  'sign_in-problem': {
    page: 'sign_in',
    ...sampleOffer,
    scriptUrl,
    problems: { password: { code: 'password_wrong' } },
  },
  sign_in_elsewhere: {
    page: 'sign_in_elsewhere',
    ...sampleOffer,
    signInUrl: sampleApps.webAppUrl,
  },
  signed_in: { page: 'signed_in', ...sampleOffer },
  'signed_in-consents': { page: 'signed_in', ...sampleOffer, consents: sampleConsents },
  wrong_account: { page: 'wrong_account', maskedEmail: person.maskedEmail },
  done: { page: 'done', programs: sampleOffer.programs, apps: sampleApps },
  accepted: { page: 'accepted', apps: sampleApps },
  decline: { page: 'decline', ...person, declineAction: './decline', backUrl: './' },
  decline_closed: {
    page: 'decline_closed',
    maskedEmail: person.maskedEmail,
    declineAction: './decline',
    backUrl: './',
  },
  decline_done: { page: 'decline_done', forGood: false, isClosed: true },
  'decline_done-for-good': { page: 'decline_done', forGood: true, isClosed: true },
  'decline_done-closed-before': { page: 'decline_done', forGood: true, isClosed: false },
  unsubscribe: {
    page: 'unsubscribe',
    maskedEmail: person.maskedEmail,
    action: './unsubscribe',
    backUrl: './',
  },
  unsubscribed: { page: 'unsubscribed', backUrl: './' },
  'unsubscribed-closed': { page: 'unsubscribed', backUrl: null },
  expired: { page: 'expired' },
  'expired-send': { page: 'expired', renew: { renewal: 'send', action: './tok-en_1/renew' } },
  'expired-notify': { page: 'expired', renew: { renewal: 'notify', action: './tok-en_1/renew' } },
  'renew_done-send': { page: 'renew_done', renewal: 'send' },
  'renew_done-notify': { page: 'renew_done', renewal: 'notify' },
  cancelled: { page: 'cancelled' },
  declined: { page: 'declined' },
  replaced: { page: 'replaced', newer: 'sent', sentAt: new Date('2026-03-20T10:00:00Z') },
  'replaced-on-its-way': { page: 'replaced', newer: 'sending', sentAt: null },
  'replaced-undelivered': { page: 'replaced', newer: 'undelivered', sentAt: null },
  'replaced-accepted': { page: 'replaced', newer: 'accepted', sentAt: null, apps: sampleApps },
  'replaced-closed': { page: 'replaced', newer: 'closed', sentAt: null },
  unknown: { page: 'unknown' },
  account_blocked: { page: 'account_blocked' },
  too_many: { page: 'too_many', retryInMinutes: 4.2 },
  'too_many-one-minute': { page: 'too_many', retryInMinutes: 1 },
  bad_form: { page: 'bad_form' },
  trouble: { page: 'trouble' },
  sample: { page: 'sample' },
};

/** Makes every page that the invitee's side can show, in each variant. */
export const joinPageSamples = (frame: Partial<Frame> = {}): JoinPageSample[] =>
  Object.entries(pages).map(([name, view]) => ({
    name,
    view: { ...sampleFrame, ...frame, ...view },
  }));

export const joinPageSample = (name: string, frame: Partial<Frame> = {}): JoinView => {
  const sample = joinPageSamples(frame).find((one) => one.name === name);
  if (!sample) throw new Error(`There is no sample of a join page named ${name}`);
  return sample.view;
};
