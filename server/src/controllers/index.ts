import batches from './admin/batches';
import adminInvitations from './admin/invitations';
import letters from './admin/letters';
import members from './admin/members';
import programs from './admin/programs';
import settings from './admin/settings';
import bookingSettings from './public/booking-settings';
import invitation from './public/invitation';
import join from './public/join';

export default {
  batches,
  invitations: adminInvitations,
  letters,
  members,
  programs,
  settings,
  'booking-settings': bookingSettings,
  invitation,
  join,
};
