import * as yup from 'yup';
import { faultOfBaseUrl } from './domain/join-link';
import type { LetterLayouts } from './mail/letters/letter-data';
import { letterNames } from './mail/letters/letter-kinds';
import { faultOfLanguages } from './words/own-languages';
import type { OwnLanguages } from './words/shape';

/**
 * The options that `config/plugins` may set under `member-invites.config`. An address or secret that is ''
 * counts as not set, because `env('PUBLIC_URL')` answers '' when .env says `PUBLIC_URL=`.
 */
export interface Config {
  /** The public address of this site, without a query. Default: `url` of config/server. */
  publicUrl: string | null;
  /** Page of the site's own front end that takes the token; it is appended. Default: the built-in page. */
  joinUrl: string | null;
  /**
   * The secret that the links are derived from, at least 32 characters. Default: derived from the app keys.
   * Changing it ends every open link, and erased people who had asked to be left alone are not recognised any
   * more.
   */
  secret: string | null;
  /** The most addresses that one paste may hold. */
  maxAddresses: number;
  /** The most lines that one CSV file may hold. */
  maxImportRows: number;
  worker: {
    /** False: this node sends no letters. */
    enabled: boolean;
    /** The number of letters that this node sends at the same time. */
    concurrency: number;
    /** Seconds for which a claimed letter is kept from other nodes; renewed while it is being sent. */
    leaseSeconds: number;
    /** The number of attempts before we give up on a letter that fails for a temporary reason. */
    maxAttempts: number;
  };
  cron: {
    enabled: boolean;
    /** A cron expression for marking ended invitations as expired and queuing due reminders. It must recur. */
    expire: string;
  };
  /** The number of unknown tokens from one client address that leads to 429, and for how long they count. */
  rateLimit: { failures: number; minutes: number };
  /** Brakes on what people can have mailed; days and hours begin at full ones in UTC. */
  limits: {
    /** Addresses that one admin may have mailed in a day, counted when a batch is submitted. */
    addressesPerAdminADay: number;
    /** Invitations, sent again and renewed ones included, and test letters that one address may get in a day. */
    lettersPerAddressADay: number;
    /** How often an invitee may ask for a new link before staff have to send one. */
    renewals: number;
    /** Test letters that one admin may send in an hour. */
    testLettersPerAdminAnHour: number;
  };
  /**
   * Days after which closed invitations, their letters and log entries lose what they say of a person; null:
   * they keep it until the person is erased.
   */
  retentionDays: number | null;
  /** False: accepting opens no session; the invitee signs in afterwards. */
  signInOnAccept: boolean;
  /** Functions of the site that write letters, by letter name; the plugin writes the others. */
  letters: LetterLayouts;
  /** Languages that the site adds, by code. A site may also reword the languages that the plugin speaks. */
  languages: OwnLanguages;
}

const baseUrl = (options: { allowQuery: boolean }) =>
  yup
    .string()
    .nullable()
    .test('base-url', (value, context) => {
      const fault = value ? faultOfBaseUrl(value, options) : null;
      return fault === null || context.createError({ message: `${context.path} ${fault}` });
    });

const secret = yup
  .string()
  .nullable()
  .matches(/^.{32,}$/s, {
    excludeEmptyString: true,
    message: '${path} must be at least 32 characters',
  });

/**
 * Five fields, or more with seconds and year, or a name such as @hourly. `addCronJob` checks how Strapi
 * understands the expression.
 */
const cronExpression = yup
  .string()
  .required()
  .matches(/^\s*(@\w+|\S+(\s+\S+){4,6})\s*$/, {
    message: '${path} must be a cron expression such as "*/5 * * * *"',
  });

const wholeNumber = (min: number, max: number) =>
  yup.number().required().integer().min(min).max(max);

const layout = yup
  .mixed()
  .test(
    'layout',
    '${path} must be a function that answers { subject, html, text }',
    (value) => value === undefined || typeof value === 'function',
  );

const languages = yup.mixed().test('languages', (value, context) => {
  const fault = faultOfLanguages(value, context.path);
  return fault === null || context.createError({ message: fault });
});

const schema = yup
  .object({
    publicUrl: baseUrl({ allowQuery: false }),
    joinUrl: baseUrl({ allowQuery: true }),
    secret,
    maxAddresses: wholeNumber(1, 10_000),
    maxImportRows: wholeNumber(1, 1_000_000),
    worker: yup
      .object({
        enabled: yup.boolean().required(),
        concurrency: wholeNumber(1, 100),
        leaseSeconds: wholeNumber(5, 3600),
        maxAttempts: wholeNumber(1, 100),
      })
      .noUnknown(),
    cron: yup.object({ enabled: yup.boolean().required(), expire: cronExpression }).noUnknown(),
    rateLimit: yup
      .object({ failures: wholeNumber(1, 100_000), minutes: wholeNumber(1, 24 * 60) })
      .noUnknown(),
    limits: yup
      .object({
        addressesPerAdminADay: wholeNumber(1, 100_000_000),
        lettersPerAddressADay: wholeNumber(1, 1000),
        renewals: wholeNumber(0, 1000),
        testLettersPerAdminAnHour: wholeNumber(1, 1000),
      })
      .noUnknown(),
    retentionDays: yup.number().nullable().integer().min(1).max(36_500),
    signInOnAccept: yup.boolean().required(),
    letters: yup.object(Object.fromEntries(letterNames.map((name) => [name, layout]))).noUnknown(),
    languages,
  })
  .noUnknown();

const defaults: Config = {
  publicUrl: null,
  joinUrl: null,
  secret: null,
  maxAddresses: 200,
  maxImportRows: 100_000,
  worker: { enabled: true, concurrency: 5, leaseSeconds: 60, maxAttempts: 10 },
  cron: { enabled: true, expire: '*/5 * * * *' },
  rateLimit: { failures: 20, minutes: 5 },
  limits: {
    addressesPerAdminADay: 200_000,
    lettersPerAddressADay: 10,
    renewals: 3,
    testLettersPerAdminAnHour: 20,
  },
  retentionDays: null,
  signInOnAccept: true,
  letters: {},
  languages: {},
};

export default {
  default: defaults,
  /** @throws at boot, naming the wrong key, so that a site never starts on a bad value. */
  validator(config: unknown): void {
    schema.validateSync(config, { strict: true, abortEarly: true });
  },
};
