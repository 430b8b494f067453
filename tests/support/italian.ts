import type { PartialWords } from '../../server/src/words/shape';

/** Words of a site that adds some Italian; the rest stays English. */
export const italian: PartialWords = {
  letters: {
    helloUnnamed: 'Buongiorno,',
    invitation: {
      subject: 'Il tuo invito da {organisation}',
      button: 'Accetta l’invito',
      expires: 'Questo link vale fino a {date}.',
    },
    notice: {
      subject: { one: 'Una e-mail non consegnata', other: '{count} e-mail non consegnate' },
    },
  },
  pages: {
    newPassword: { submit: 'Entra' },
    pages: { password: { heading: 'Benvenuto', paragraphs: ['Scegli una password.'] } },
  },
};
