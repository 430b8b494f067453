import batches from './admin/batches';
import imports from './admin/imports';
import adminInvitations from './admin/invitations';
import letters from './admin/letters';
import memberActions from './admin/member-actions';
import members from './admin/members';
import programs from './admin/programs';
import settings from './admin/settings';
import tags from './admin/tags';
import bookingSettings from './public/booking-settings';
import invitation from './public/invitation';
import join from './public/join';

export default {
  batches,
  imports,
  invitations: adminInvitations,
  letters,
  members,
  'member-actions': memberActions,
  programs,
  settings,
  tags,
  'booking-settings': bookingSettings,
  invitation,
  join,
};
