'use strict';

/** Layouts as a site would write them in config/plugins, for the tests of them. */
module.exports = {
  invitation: (data) => {
    if (data.member.email === 'throws@layout.test') throw new Error(`No luck with ${data.link}`);
    if (data.member.email === 'linkless@layout.test') {
      return { subject: 'No link', html: '<p>Hello</p>', text: 'Hello' };
    }
    if (data.member.email === 'partless@layout.test') return { subject: 'Half', text: data.link };
    const { organisation, member, program, expiresAt, language } = data;
    return {
      subject: `${member.firstName}, join ${organisation.name}\r\nBcc: x@evil.test`,
      html: `<p>Own layout: <a href="${data.link}">join</a></p>`,
      text: `Own layout (${language}) for ${program?.name}, until ${expiresAt.toISOString()}:\n\n${data.link}\n`,
    };
  },
  reminder: (data) =>
    new Promise((resolve) => {
      setTimeout(() => resolve(data.standard()), 7000);
    }),
  welcome: async (data) => ({ ...data.standard(), subject: 'Ahoy' }),
};
