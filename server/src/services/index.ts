import invitations from './invitations';

/** The services that a site's own code may call, and nothing else. */
export default { invitations };
