import * as yup from 'yup';
import { parseAddress } from '../addresses';
import { hasNumericHost } from '../host-kind';
import { isTimeZone } from '../time-zone';
import { webLink } from '../web-link';
import { listOf } from './list-of';
import { withoutNul } from './lists';
import type { Language } from '../contracts/languages';
import { renewalRules } from '../contracts/states';

const text = (max: number) => yup.string().max(max);

/** A rule for texts within this length, because reading what is too long anyway may take its time. */
const shortText = (
  max: number,
  {
    name,
    message,
    isRight,
  }: { name: string; message: string; isRight: (value: string) => boolean },
) => text(max).test(name, message, (value) => !value || value.length > max || isRight(value));

const address = () =>
  shortText(1000, {
    name: 'address',
    message: '${path} is not an e-mail address',
    isRight: (value) => parseAddress(value).ok,
  });

const longestUrl = 2000;

const webUrl = () =>
  shortText(longestUrl, {
    name: 'web-url',
    message: '${path} must be a web address that begins with https:// or http://',
    // The address must be safe exactly as it is typed, because a letter or a page would leave anything else
    // out.
    isRight: (value) => webLink(value) === value || hasNumericHost(value),
  }).test(
    'named-host',
    '${path} must name a site, such as https://www.example.org, and not a number',
    (value) => !value || value.length > longestUrl || !hasNumericHost(value),
  );

const timeZone = () =>
  text(60).test(
    'time-zone',
    '${path} is not the name of a time zone such as Europe/Paris',
    (value) => value === undefined || value.length > 60 || isTimeZone(value),
  );

const colour = () =>
  yup.string().matches(/^#[0-9a-f]{6}$/i, {
    name: 'colour',
    excludeEmptyString: true,
    message: '${path} must be a colour such as #1d5c8a',
  });

/** Words are recorded as they were shown, so they hold nothing that a page leaves out. */
const printable = /^(?:[\t\n\r]|[^\p{Cc}\p{Cs}\u2028-\u202E\u2066-\u2069])*$/u;

const consentWords = (languages: readonly Language[]) => {
  const words = shortText(1000, {
    name: 'printable',
    message: '${path} must hold no characters that a page cannot show',
    isRight: (value) => printable.test(value),
  });
  return yup
    .object(Object.fromEntries(languages.map((language) => [language, words])))
    .noUnknown()
    .required()
    .test(
      'some-words',
      '${path} must hold the words in one language at least',
      (given: Record<string, unknown> | undefined) =>
        Object.values(given ?? {}).some((one) => String(one ?? '').trim() !== ''),
    );
};

const consentKey = () =>
  shortText(40, {
    name: 'key',
    message: '${path} must be small letters, digits, - and _, such as terms',
    isRight: (value) => /^[a-z][a-z0-9_-]*$/.test(value),
  });

const consentVersion = () =>
  shortText(40, {
    name: 'version',
    message: '${path} must be a line of text',
    isRight: (value) => /^\P{C}*$/u.test(value) && value.trim() !== '',
  });

const consent = (languages: readonly Language[]) =>
  yup
    .object({
      key: consentKey().required(),
      version: consentVersion().required(),
      required: yup.boolean().required(),
      words: consentWords(languages),
      url: webUrl().defined(),
    })
    .noUnknown()
    .required();

const mostConsents = 10;

const joining = (languages: readonly Language[]) =>
  yup
    .object({
      consents: listOf(consent(languages), { max: mostConsents }),
      minimumAge: yup.number().integer().min(0).max(120),
      dateOfBirthField: yup.string().nullable().max(64).matches(withoutNul),
    })
    .noUnknown()
    .test('keys', (given, context) => {
      const list: unknown = given?.consents;
      if (!Array.isArray(list) || list.length > mostConsents) return true;
      const keys = list.map((one: { key?: unknown } | null) => one?.key);
      const again = keys.findIndex((key, index) => key && keys.indexOf(key) < index);
      if (again < 0) return true;
      const path = `${context.path}.consents[${again}].key`;
      return context.createError({ path, type: 'key-again', message: `${path} is there twice` });
    });

const invitationTexts = {
  subject: text(200),
  heading: text(200),
  text: text(5000),
  buttonText: text(80),
  benefits: listOf(yup.string().required().max(300), { max: 20 }),
};

const welcomeTexts = { subject: text(200), text: text(5000) };

const letterTexts = yup
  .object({
    invitationLetter: yup.object(invitationTexts).noUnknown(),
    welcomeLetter: yup.object(welcomeTexts).noUnknown(),
  })
  .noUnknown();

/** Any part of the settings of a site that speaks these languages. Unknown keys are refused. */
export const settingsSchema = (languages: readonly Language[]) =>
  yup
    .object({
      booking: yup.object({ memberOnlyBooking: yup.boolean() }).noUnknown(),
      invitations: yup
        .object({
          validDays: yup.number().integer().min(1).max(90),
          reminderDays: yup.number().integer().min(0).max(89),
          renewal: yup.mixed().oneOf([undefined, ...renewalRules]),
          defaultRole: yup.string().nullable().max(64).matches(withoutNul),
          fields: listOf(yup.string().required().max(64).matches(withoutNul), { max: 20 }),
        })
        .noUnknown(),
      joining: joining(languages),
      organisation: yup
        .object({
          name: text(200),
          language: yup.mixed().oneOf([undefined, ...languages]),
          timeZone: timeZone(),
          logoUrl: webUrl(),
          colour: colour(),
          fromName: text(200),
          replyTo: address(),
          supportAddress: address(),
          privacyUrl: webUrl(),
          forgotPasswordUrl: webUrl(),
          noticesTo: listOf(address().required(), { max: 20 }),
        })
        .noUnknown(),
      invitationLetter: yup
        .object({ ...invitationTexts, videoUrl: webUrl(), namesInviter: yup.boolean() })
        .noUnknown(),
      welcomeLetter: yup
        .object({
          ...welcomeTexts,
          enabled: yup.boolean(),
          appStoreUrl: webUrl(),
          googlePlayUrl: webUrl(),
          webAppUrl: webUrl(),
        })
        .noUnknown(),
      receiptLetter: yup.object({ enabled: yup.boolean() }).noUnknown(),
      translations: yup
        .object(Object.fromEntries(languages.map((language) => [language, letterTexts])))
        .noUnknown(),
    })
    .noUnknown()
    .required();
