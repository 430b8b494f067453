import accounts from '../accounts/accounts';
import batches from '../batches/batches';
import events from '../mail/events';
import guesses from '../accounts/guesses';
import history from '../store/history';
import imports from '../batches/intake/csv';
import invitations from './invitations';
import letters from '../mail/preview/preview';
import links from '../settings/links';
import mailer from '../mail/compose/compose';
import members from '../members/members';
import notices from '../mail/notices';
import outbox from '../mail/queue';
import programs from '../members/programs';
import settings from '../settings/settings';
import settingsChoices from '../settings/choices';
import tags from '../members/tags';
import worker from '../mail/worker';

export default {
  accounts,
  batches,
  events,
  guesses,
  history,
  imports,
  invitations,
  letters,
  links,
  mailer,
  members,
  notices,
  outbox,
  programs,
  settings,
  'settings-choices': settingsChoices,
  tags,
  worker,
};
