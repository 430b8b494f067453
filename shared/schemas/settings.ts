import * as yup from 'yup';
import { parseAddress } from '../addresses';
import { withoutNul } from './lists';
import type { Settings } from '../contracts/settings';
import { renewalRules } from '../contracts/states';

const text = (max: number) => yup.string().max(max);

const address = () =>
  yup
    .string()
    .test(
      'address',
      '${path} is not an e-mail address',
      (value) => !value || parseAddress(value).ok,
    );

const isWebUrl = (value: string): boolean =>
  /^https?:\/\//i.test(value) && URL.canParse(value) && new URL(value).username === '';

const webUrl = () =>
  yup
    .string()
    .max(2000)
    .test(
      'web-url',
      '${path} must begin with https:// or http://',
      (value) => !value || isWebUrl(value),
    );

/** Any part of the settings. Unknown keys are refused. */
export const settingsSchema = yup
  .object({
    booking: yup.object({ memberOnlyBooking: yup.boolean() }).noUnknown(),
    invitations: yup
      .object({
        validDays: yup.number().integer().min(1).max(90),
        reminderDays: yup.number().integer().min(0).max(89),
        renewal: yup.mixed().oneOf([undefined, ...renewalRules]),
        defaultRole: yup.string().nullable().max(64).matches(withoutNul),
        fields: yup.array().of(yup.string().required().max(64).matches(withoutNul)).max(20),
      })
      .noUnknown(),
    organisation: yup
      .object({
        name: text(200),
        fromName: text(200),
        replyTo: address(),
        supportAddress: address(),
        privacyUrl: webUrl(),
        noticesTo: yup.array().of(address().required()).max(20),
      })
      .noUnknown(),
    invitationLetter: yup
      .object({
        subject: text(200),
        heading: text(200),
        text: text(5000),
        buttonText: text(80),
        benefits: yup.array().of(yup.string().required().max(300)).max(20),
        videoUrl: webUrl(),
      })
      .noUnknown(),
    welcomeLetter: yup
      .object({
        enabled: yup.boolean(),
        subject: text(200),
        text: text(5000),
        appStoreUrl: webUrl(),
        googlePlayUrl: webUrl(),
        webAppUrl: webUrl(),
      })
      .noUnknown(),
  })
  .noUnknown()
  .required();

/** What holds until somebody changes it. Empty wording means the plugin's own words. */
export const defaultSettings: Settings = {
  booking: { memberOnlyBooking: false },
  invitations: { validDays: 7, reminderDays: 0, renewal: 'notify', defaultRole: null, fields: [] },
  organisation: {
    name: '',
    fromName: '',
    replyTo: '',
    supportAddress: '',
    privacyUrl: '',
    noticesTo: [],
  },
  invitationLetter: {
    subject: '',
    heading: '',
    text: '',
    buttonText: '',
    benefits: [],
    videoUrl: '',
  },
  welcomeLetter: {
    enabled: true,
    subject: '',
    text: '',
    appStoreUrl: '',
    googlePlayUrl: '',
    webAppUrl: '',
  },
};
