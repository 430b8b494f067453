import type { Language } from './contracts/languages';
import type { LetterTexts, Settings } from './contracts/settings';

export const noTexts = (): LetterTexts => ({
  invitationLetter: { subject: '', heading: '', text: '', buttonText: '', benefits: [] },
  welcomeLetter: { subject: '', text: '' },
});

/** The settings that hold until somebody changes it. Empty wording means the plugin's own words. */
export const defaultSettings = (languages: readonly Language[]): Settings => ({
  booking: { memberOnlyBooking: false },
  invitations: { validDays: 7, reminderDays: 0, renewal: 'notify', defaultRole: null, fields: [] },
  joining: { consents: [], minimumAge: 0, dateOfBirthField: null },
  organisation: {
    name: '',
    language: 'en',
    timeZone: 'UTC',
    logoUrl: '',
    colour: '',
    fromName: '',
    replyTo: '',
    supportAddress: '',
    privacyUrl: '',
    forgotPasswordUrl: '',
    noticesTo: [],
  },
  invitationLetter: { ...noTexts().invitationLetter, videoUrl: '', namesInviter: true },
  welcomeLetter: {
    ...noTexts().welcomeLetter,
    enabled: true,
    appStoreUrl: '',
    googlePlayUrl: '',
    webAppUrl: '',
  },
  receiptLetter: { enabled: true },
  translations: Object.fromEntries(languages.map((language) => [language, noTexts()])),
});
