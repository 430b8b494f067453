// Loaded into the site before Strapi, so that a killed demo leaves no site behind. Strapi stops cleanly on
// SIGTERM.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
