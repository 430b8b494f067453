import type { Core } from '@strapi/strapi';
import type { Settings, UpdateSettingsRequest } from '../../shared/contracts/settings';
import type { BatchWithLog } from '../../shared/contracts/batches';
import { deleteReplaced } from './accounts/replaced';
import { discardAbandoned } from './batches/intake/csv/discard';
import { getBatch } from './batches/log/read';
import { continueInterrupted } from './batches/running';
import { writeMail } from './mail/compose/compose';
import { sendMail, type Mail } from './mail/send';
import { wake } from './mail/wake';
import { startLooking, stopLooking } from './schedule';
import { mailDomain } from './settings/links';
import { getSettings, updateSettings } from './settings/settings';

/**
 * Doors for the plugin's own tests, benches and seeds, which run against the built plugin and cannot import
 * its functions. They are not for a site: any of them may change or go with any version.
 */
type Door<Methods> = (site: { strapi: Core.Strapi }) => Methods;

interface SettingsDoor {
  get: () => Promise<Settings>;
  update: (input: { change: UpdateSettingsRequest }) => Promise<Settings>;
}

export const settings: Door<SettingsDoor> = ({ strapi }) => ({
  get: () => getSettings(strapi),
  update: (input) => updateSettings(strapi, input),
});

interface WorkerDoor {
  start: () => void;
  wake: () => void;
  stop: () => Promise<void>;
}

/** Starts and stops all that this node looks for every few seconds: letters, digests, interrupted batches. */
export const worker: Door<WorkerDoor> = ({ strapi }) => ({
  start: () => startLooking(strapi),
  wake: () => wake(strapi),
  stop: () => stopLooking(strapi),
});

interface BatchesDoor {
  get: (input: { id: string }) => Promise<BatchWithLog>;
  continueInterrupted: () => Promise<void>;
}

export const batches: Door<BatchesDoor> = ({ strapi }) => ({
  get: (input) => getBatch(strapi, input),
  continueInterrupted: () => continueInterrupted(strapi),
});

interface ImportsDoor {
  forgetAbandoned: () => Promise<number>;
}

export const imports: Door<ImportsDoor> = ({ strapi }) => ({
  forgetAbandoned: () => discardAbandoned(strapi, { now: new Date() }),
});

interface AccountsDoor {
  deleteReplaced: () => Promise<number>;
}

export const accounts: Door<AccountsDoor> = ({ strapi }) => ({
  deleteReplaced: () => deleteReplaced(strapi, { now: new Date() }),
});

type MailToWrite = Parameters<typeof writeMail>[1];

interface MailerDoor {
  mailDomain: () => string;
  write: (input: MailToWrite) => Promise<Mail>;
  send: (mail: Mail) => Promise<string | null>;
}

export const mailer: Door<MailerDoor> = ({ strapi }) => ({
  mailDomain: () => mailDomain(strapi),
  write: (input) => writeMail(strapi, input),
  send: (mail) => sendMail(strapi, mail),
});
