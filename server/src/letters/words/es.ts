import { letterDefaults } from '../../../../shared/letter-defaults';
import type { LetterWords } from './letter-words';

const own = letterDefaults.es;

const addresses = (count: number) => (count === 1 ? '1 dirección' : `${count} direcciones`);
const undelivered = (count: number) =>
  count === 1 ? 'No se pudo entregar 1 carta' : `No se pudieron entregar ${count} cartas`;

const es: LetterWords = {
  unnamed: own.unnamed,
  hello: (name) => (name === '' ? 'Hola:' : `Hola, ${name}:`),
  kindRegards: 'Un cordial saludo',
  askUs: '¿Preguntas? Escriba a',
  privacy: 'Cómo tratamos sus datos',
  invitation: {
    subject: ({ organisation, program }) =>
      program === ''
        ? own.invitation.subject(organisation)
        : `Su invitación de ${organisation}: ${program}`,
    heading: own.invitation.heading,
    text: ({ organisation, inviter }) =>
      inviter === ''
        ? own.invitation.text(organisation)
        : `${inviter} le invita a unirse a ${organisation}. Acepte esta invitación personal y ya será miembro.`,
    program: (program) => `Le da acceso a: ${program}.`,
    whatToDo:
      'Para aceptar, siga el enlace de abajo y elija una contraseña. Si ya tiene una cuenta, inicie sesión con su contraseña.',
    noteTitle: (organisation) => `Una nota de ${organisation}`,
    benefits: 'Como miembro podrá',
    button: own.invitation.buttonText,
    linkHint: 'Su enlace personal, para abrirlo en su navegador:',
    expires: (date) => `Este enlace es válido hasta el ${date}.`,
    video: 'Ver cómo funciona',
    why: ({ organisation, email }) =>
      `Recibe esta carta porque la dirección ${email} figura en la lista de personas que conoce ${organisation}.`,
    notExpected: '¿No la esperaba? Puede ignorarla: no ocurre nada mientras no acepte.',
    tellUs: 'O díganos que no desea unirse:',
    decline: 'Rechazar la invitación',
  },
  reminder: {
    subject: (subject) => `Recordatorio: ${subject}`,
    text: ({ organisation, expires }) =>
      `Su invitación de ${organisation} sigue abierta. Termina el ${expires}.`,
  },
  welcome: {
    subject: own.welcome.subject,
    heading: own.welcome.heading,
    text: own.welcome.text,
    signIn: (email) =>
      `A partir de ahora, inicie sesión con su dirección de correo, ${email}, y su contraseña.`,
    button: 'Iniciar sesión',
    linkHint: 'Aquí inicia sesión:',
    programs: 'Tiene acceso a',
    appStore: 'Obtener la aplicación en App Store',
    googlePlay: 'Obtener la aplicación en Google Play',
  },
  receipt: {
    subject: (organisation) => `Se ha creado una contraseña para su cuenta en ${organisation}`,
    heading: 'Se ha creado una contraseña para su cuenta',
    text: ({ organisation, email, date }) =>
      `El ${date} se aceptó la invitación de ${organisation} a ${email} y se creó una contraseña para la cuenta.`,
    wasYou: 'Si fue usted, no tiene que hacer nada.',
    wasNotYou:
      'Si no fue usted, otra persona ha abierto su carta. Cree enseguida una contraseña nueva, para que solo usted pueda usar la cuenta, y avísenos.',
    newPassword: 'Crear una contraseña nueva',
  },
  notice: {
    subject: undelivered,
    heading: undelivered,
    text: ({ total, date }) =>
      `Se trata del envío a ${addresses(total)} del ${date}. Estas personas no han recibido su carta:`,
    list: 'Dirección y motivo',
    more: (count) => `… y ${count} más, en el registro del envío.`,
    advice: {
      no_such_address:
        'Cuando el servidor de correo no conoce la dirección: busque un error al escribirla, corríjalo e invite de nuevo a la persona.',
      mailbox_full:
        'Cuando el buzón está lleno: espere unos días y reenvíe la invitación, o contacte con la persona de otra manera.',
      refused:
        'Cuando el servidor de correo rechazó la carta: toma el correo de su sitio por no deseado. Pida a quien se ocupa de su correo que compruebe la configuración del remitente (SPF, DKIM, DMARC) y después reenvíela.',
      other:
        'En todos los demás casos: reenvíe la invitación más tarde, o copie su enlace y hágalo llegar de otra manera.',
    },
    button: 'Abrir las invitaciones pendientes',
  },
  renewal: {
    subject: (person) => `${person} pide una nueva invitación`,
    heading: 'Alguien pide una nueva invitación',
    text: ({ person, program, date }) =>
      `La invitación de ${person}${program === '' ? '' : ` a ${program}`} terminó el ${date}. Desde entonces se ha abierto su enlace y se pide una nueva.`,
    whatToDo:
      'Si la persona sigue siendo bienvenida, invítela de nuevo: en el panel de administración, en Miembros.',
    button: 'Abrir los miembros',
  },
};

export default es;
