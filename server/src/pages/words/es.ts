import type { PageWords } from './page-words';
import { replacedWords } from './replaced';

/** The name stands where it needs no article; nothing tells the gender of the reader. */
export const es: PageWords = {
  unnamed: 'la organización que le envió la invitación',
  errorTitle: 'Por favor, revise',
  askUs: '¿Alguna pregunta? Escriba a',
  writeTo: (address) => `Escribir a ${address}`,
  privacy: 'Cómo tratamos sus datos',
  programs: 'Tendrá acceso a',
  apps: {
    webApp: 'Abrir la aplicación web',
    appStore: 'Obtener la aplicación en App Store',
    googlePlay: 'Obtener la aplicación en Google Play',
  },
  signIn: 'Ir a iniciar sesión',
  forgotPassword: 'He olvidado mi contraseña',
  setPassword: 'Establecer una contraseña',
  identity: ({ name, address }) =>
    name === ''
      ? `Esta invitación es para ${address}.`
      : `Esta invitación es para ${name}, ${address}.`,
  expires: (date) => `El enlace es válido hasta el ${date}.`,
  newPassword: {
    label: 'Nueva contraseña',
    hint: (minLength) =>
      minLength > 1
        ? `Al menos ${minLength} caracteres. Lo mejor es una larga que no utilice en ningún otro sitio.`
        : 'Lo mejor es una larga que no utilice en ningún otro sitio.',
    confirmation: 'La misma contraseña otra vez',
    submit: 'Unirme ahora',
  },
  accountPassword: { label: 'Contraseña de su cuenta', submit: 'Iniciar sesión y unirme' },
  showPassword: { show: 'Mostrar', hide: 'Ocultar' },
  joinSignedIn: 'Unirme con esta cuenta',
  chooseOne: 'Elija una opción',
  yesOrNo: { yes: 'Sí', no: 'No' },
  fieldLabels: { firstName: 'Nombre', lastName: 'Apellidos' },
  decline: {
    summary: 'No, gracias',
    explanation: 'La invitación se cerrará y no recibirá ningún recordatorio.',
    forGood: 'No volver a invitarme nunca',
    submit: 'Rechazar la invitación',
    back: 'No, volver a la invitación',
  },
  unsubscribe: { submit: 'No enviarme más mensajes de este tipo', back: 'No, volver atrás' },
  toInvitation: 'Ir a la invitación',
  problems: {
    password_required: () => 'Introduzca una contraseña.',
    password_too_many_bytes: () =>
      'Esta contraseña es demasiado larga (más de 72 bytes). Elija una más corta.',
    password_with_nul: () => 'Esta contraseña contiene un carácter que no se puede utilizar.',
    password_too_short: ({ min }) =>
      `Esta contraseña es demasiado corta. Introduzca al menos ${min} caracteres.`,
    password_too_long: ({ max }) =>
      `Esta contraseña es demasiado larga. Introduzca como máximo ${max} caracteres.`,
    password_not_accepted: () => 'Esta contraseña no se puede utilizar. Elija otra.',
    passwords_differ: () => 'Las dos contraseñas no coinciden. Introdúzcalas de nuevo.',
    password_wrong: () => 'Esta no es la contraseña de su cuenta. Inténtelo de nuevo.',
    address_in_use: () =>
      'Otra cuenta utiliza esta dirección como nombre de usuario. Póngase en contacto con nosotros; su invitación no ha cambiado.',
    role_missing: () =>
      'No es posible unirse en este momento: hay algo que corregir por nuestra parte. Póngase en contacto con nosotros; su invitación no ha cambiado.',
  },
  faults: {
    required: () => 'Rellene este campo.',
    not_a_text: () => 'Introduzca un texto.',
    control_characters: () => 'No utilice caracteres de control.',
    too_long: ({ max }) => `Introduzca como máximo ${max} caracteres.`,
    too_short: ({ min }) => `Introduzca al menos ${min} caracteres.`,
    wrong_form: () => 'Compruebe cómo está escrito.',
    not_an_address: () => 'Introduzca una dirección de correo electrónico.',
    not_a_number: () => 'Introduzca un número.',
    not_a_whole_number: () => 'Introduzca un número entero.',
    number_too_small: ({ min }) => `Introduzca como mínimo ${min}.`,
    number_too_large: ({ max }) => `Introduzca como máximo ${max}.`,
    number_not_kept: () => 'Este número es demasiado grande.',
    not_yes_or_no: () => 'Elija sí o no.',
    not_a_date: () => 'Introduzca una fecha con el formato 1984-02-29.',
    not_a_choice: () => 'Elija una opción de la lista.',
  },
  pages: {
    password: (organisation) => ({
      heading: `Le damos la bienvenida a ${organisation}`,
      paragraphs: ['Elija una contraseña y ya está. A partir de ahora, iniciará sesión con ella.'],
    }),
    sign_in: (organisation) => ({
      heading: `Le damos la bienvenida a ${organisation}`,
      paragraphs: [
        'Ya tiene una cuenta con esta dirección de correo electrónico. Introduzca su contraseña para unirse con ella; nada más cambia en la cuenta.',
      ],
    }),
    signed_in: (organisation) => ({
      heading: `Le damos la bienvenida a ${organisation}`,
      paragraphs: [
        'Ya ha iniciado sesión en su cuenta. Únase con ella: nada más cambia en la cuenta.',
      ],
    }),
    done: (organisation) => ({
      heading: '¡Ya está!',
      paragraphs: [
        `Nos alegra contar con usted: ya forma parte de ${organisation}.`,
        'A partir de ahora, inicie sesión con su dirección de correo electrónico y su contraseña.',
      ],
    }),
    accepted: (organisation) => ({
      heading: 'Ya se ha unido',
      paragraphs: [
        'Esta invitación ya fue aceptada, así que su enlace ha cumplido su función.',
        'Inicie sesión con su dirección de correo electrónico y la contraseña de su cuenta.',
        `Si no consigue entrar, póngase en contacto con ${organisation}.`,
      ],
    }),
    decline: (organisation) => ({
      heading: '¿Desea rechazar la invitación?',
      paragraphs: [`Está a punto de rechazar la invitación enviada por ${organisation}.`],
    }),
    decline_closed: (organisation) => ({
      heading: '¿No quiere recibir más invitaciones?',
      paragraphs: [
        `Esta invitación enviada por ${organisation} ya no está abierta, así que no queda nada que rechazar. Todavía puede indicar que no desea recibir más invitaciones.`,
      ],
    }),
    unsubscribe: (organisation) => ({
      heading: '¿No quiere recibir más mensajes de este tipo?',
      paragraphs: [
        `Entonces no recibirá de ${organisation} ni recordatorios ni nuevas invitaciones. Esta invitación queda como está.`,
      ],
    }),
    expired: (organisation) => ({
      heading: 'Esta invitación ha caducado',
      paragraphs: [
        'Su enlace solo era válido durante un tiempo limitado, que ya ha terminado.',
        `Para unirse, póngase en contacto con ${organisation} y solicite una nueva invitación.`,
      ],
    }),
    cancelled: (organisation) => ({
      heading: 'Esta invitación fue retirada',
      paragraphs: [
        `Fue cancelada por ${organisation}, así que su enlace ya no es válido.`,
        'Si cree que se trata de un error, póngase en contacto y solicite una nueva.',
      ],
    }),
    declined: (organisation) => ({
      heading: 'Esta invitación fue rechazada',
      paragraphs: [
        'Alguien con este enlace, probablemente usted, respondió «No, gracias» y la invitación se cerró.',
        `Si ha cambiado de opinión, póngase en contacto con ${organisation} y solicite una nueva.`,
      ],
    }),
    unknown: (organisation) => ({
      heading: 'No conocemos este enlace',
      paragraphs: [
        'Es posible que se haya cortado o modificado por el camino. Ábralo directamente desde el mensaje o cópielo entero.',
        `Si eso no sirve, póngase en contacto con ${organisation} y solicite una nueva invitación.`,
      ],
    }),
    account_blocked: (organisation) => ({
      heading: 'Esta cuenta está bloqueada',
      paragraphs: [
        'Existe una cuenta con su dirección de correo electrónico, pero está bloqueada, por lo que no puede unirse con ella.',
        `Póngase en contacto con ${organisation} para que la desbloqueen. Su invitación no ha cambiado.`,
      ],
    }),
    bad_form: (organisation) => ({
      heading: 'No se pudo leer este formulario',
      paragraphs: [
        'No se ha hecho nada con él. Vuelva a abrir el enlace desde el mensaje y rellene el formulario otra vez.',
        `Si eso no ayuda, póngase en contacto con ${organisation}.`,
      ],
    }),
    trouble: () => ({
      heading: 'Algo ha fallado por nuestra parte',
      paragraphs: [
        'No es culpa suya. Vuelva a abrir el enlace dentro de unos minutos: le dirá cómo está todo.',
      ],
    }),
    sample: () => ({
      heading: 'Aquí llegarán sus miembros',
      paragraphs: [
        'Ha abierto el enlace de una vista previa o de un mensaje de prueba. En los mensajes reales el enlace es personal y distinto para cada miembro.',
        'No ha ocurrido nada y no tiene que hacer nada.',
      ],
    }),
  },
  replaced: replacedWords.es,
  signInElsewhere: ({ organisation, canSignIn, canSetPassword }) => ({
    heading: `Le damos la bienvenida a ${organisation}`,
    paragraphs: [
      'Ya tiene una cuenta con esta dirección de correo electrónico, creada al iniciar sesión a través de otro servicio. No tiene contraseña que se pueda pedir aquí.',
      ...(canSignIn
        ? ['Inicie sesión en el sitio como siempre y vuelva a abrir el enlace del mensaje.']
        : []),
      ...(canSetPassword
        ? [
            canSignIn
              ? 'También puede establecer una contraseña para su cuenta: después, vuelva a abrir el enlace del mensaje e introdúzcala.'
              : 'Primero establezca una contraseña para su cuenta; después, vuelva a abrir el enlace del mensaje e introdúzcala.',
          ]
        : []),
      canSignIn || canSetPassword
        ? `Si vuelve a aparecer esta página, póngase en contacto con ${organisation}.`
        : `Para unirse con ella, póngase en contacto con ${organisation}.`,
    ],
  }),
  wrongAccount: ({ organisation, address }) => ({
    heading: 'Ha iniciado sesión con otra cuenta',
    paragraphs: [
      `Esta invitación es para ${address}, y usted ha iniciado sesión con otra dirección.`,
      'Cierre la sesión y vuelva a abrir el enlace del mensaje. Su invitación no ha cambiado.',
      `Si prefiere unirse con su otra dirección, póngase en contacto con ${organisation}.`,
    ],
  }),
  declineDone: ({ organisation, forGood, isClosed }) => ({
    heading: 'Ha rechazado la invitación',
    paragraphs: [
      isClosed
        ? `Gracias por hacérnoslo saber. La invitación enviada por ${organisation} está cerrada.`
        : 'Gracias por hacérnoslo saber.',
      ...(forGood ? ['No volverá a recibir invitaciones.'] : []),
      `No tiene que hacer nada más. Si cambia de opinión, póngase en contacto con ${organisation}.`,
    ],
  }),
  unsubscribed: ({ organisation, isOpen }) => ({
    heading: 'No recibirá más mensajes de este tipo',
    paragraphs: [
      `A partir de ahora, ${organisation} no le enviará ni recordatorios ni nuevas invitaciones.`,
      ...(isOpen ? ['Su invitación sigue abierta. Todavía puede aceptarla.'] : []),
      `Si desea volver a recibir mensajes, póngase en contacto con ${organisation}.`,
    ],
  }),
  renew: {
    send: {
      offer: () =>
        'Puede solicitar que se envíe una nueva a la dirección de correo electrónico invitada.',
      submit: 'Enviarme un nuevo enlace',
      done: (organisation) => ({
        heading: 'Revise su buzón de correo',
        paragraphs: [
          'Si la invitación se puede enviar de nuevo, hay un nuevo mensaje en camino a la dirección de correo electrónico invitada.',
          `Puede tardar unos minutos y acabar en el correo no deseado. Si no llega, póngase en contacto con ${organisation}.`,
        ],
      }),
    },
    notify: {
      offer: (organisation) => `Si todavía desea unirse, puede pedir una nueva a ${organisation}.`,
      submit: 'Pedir un nuevo enlace',
      done: (organisation) => ({
        heading: 'Gracias por su solicitud',
        paragraphs: [
          `Hemos comunicado a ${organisation} que desea un nuevo enlace.`,
          'Si se le envía otra invitación, llegará a la misma dirección de correo electrónico.',
        ],
      }),
    },
  },
  tooMany: (minutes) => ({
    heading: 'Espere un momento',
    paragraphs: [
      'Ha habido demasiados intentos desde su conexión.',
      `Abra de nuevo el enlace dentro de ${minutes === 1 ? '1 minuto' : `${minutes} minutos`}. Su invitación no ha cambiado.`,
    ],
  }),
};
