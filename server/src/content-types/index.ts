import { batch } from './batch';
import { consent } from './consent';
import { invitation } from './invitation';
import { joining } from './joining';
import { letter } from './letter';
import { logEntry } from './log-entry';
import { member } from './member';
import { optOut } from './opt-out';
import { program } from './program';
import { tag } from './tag';

export default {
  member: { schema: member },
  program: { schema: program },
  tag: { schema: tag },
  invitation: { schema: invitation },
  letter: { schema: letter },
  batch: { schema: batch },
  'log-entry': { schema: logEntry },
  consent: { schema: consent },
  'opt-out': { schema: optOut },
  joining: { schema: joining },
};
