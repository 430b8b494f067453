import invitations from './invitations';

/** Services that a site's own code may call, and nothing else. */
export default { invitations };
