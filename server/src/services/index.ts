import accounts from './accounts';
import batches from './batches';
import events from './events';
import guesses from './guesses';
import history from './history';
import imports from './imports';
import invitations from './invitations';
import letters from './letters';
import links from './links';
import mailer from './mailer';
import members from './members';
import notices from './notices';
import outbox from './outbox';
import programs from './programs';
import settings from './settings';
import settingsChoices from './settings-choices';
import tags from './tags';
import worker from './worker';

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
