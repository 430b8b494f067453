// Loaded into the site before Strapi: a demo that was killed and could say nothing leaves no site
// behind. Strapi stops cleanly on SIGTERM.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
