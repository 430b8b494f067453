export const organisation = { name: 'Harbour Club', supportAddress: 'help@harbour.example' };

const piet = 'p.vandenberg@quayside.example';
const julia = 'j.vandenberg@quayside.example';

/** Addresses that the far end refuses, to show delivery problems. */
export const refusedAddresses = [piet, julia];

const longAddress =
  'wilhelmina.constantia.van.der.linden-oosterhuis@administration.northern-harbours.example';

export const programs = [
  {
    name: 'Club pass',
    slug: 'club-pass',
    description: 'The club house, the jetties and the sauna.',
  },
  {
    name: 'Night parking',
    slug: 'night-parking',
    description: 'A place in the car park from six to eight.',
  },
  {
    name: 'Winter storage',
    slug: 'winter-storage',
    description: 'A berth ashore from October to April.',
    validDays: 30,
  },
];

export const tags = ['Founder', 'Crew', 'Board'];

/** The batches in the order in which they are sent. `tags` are added to a person afterwards. */
export const batches = [
  {
    program: 'Club pass',
    becomes: 'expired',
    addresses: ['Tomas Novák <tomas.novak@example.org>', 'Sofia Costa <sofia@costa.example>'],
  },
  {
    program: 'Club pass',
    becomes: 'validated',
    subject: 'Your harbour is waiting',
    addresses: [
      'Ingrid Solberg <ingrid.solberg@example.org>',
      'Amina Diallo <amina@diallo.example>',
      'Hana Kobayashi <hana.kobayashi@example.org>',
    ],
  },
  {
    program: 'Night parking',
    addresses: [
      'Luca Ferrari <luca@ferrari.example>',
      `Wilhelmina Constantia van der Linden-Oosterhuis <${longAddress}>`,
      `Piet van den Berg <${piet}>`,
      'Bo Li <bo@li.example>',
      'Ingrid Solberg <ingrid.solberg@example.org>',
      'info.example.org',
    ],
  },
  {
    program: 'Winter storage',
    send: false,
    addresses: ['Oliver Grant <oliver.grant@example.org>', 'noah@bakker.example'],
  },
];

export const tagsOf = {
  'ingrid.solberg@example.org': ['Founder', 'Board'],
  'hana.kobayashi@example.org': ['Crew'],
  'luca@ferrari.example': ['Crew'],
};

/**
 * The pasted text: new and known people, a duplicate, a likely typing mistake, and a text that is no address.
 */
export const pasted = `Marta Lindqvist <marta@lindqvist.example>
Yusuf Demir <yusuf.demir@example.org>; chloe.martin@gmial.com
${longAddress.replace('wilhelmina', 'frederika')}
luca@ferrari.example, ingrid.solberg@example.org
yusuf.demir@example.org
anna@@harbour.example
jens.holm(at)example.org
Julia van den Berg <${julia}>`;

/** A list as a spreadsheet in Germany exports it. */
export const listed = `E-Mail;Vorname;Nachname;Programm;Schlagwort;Telefon;Zahlungsart
bruno@keller.example;Bruno;Keller;Club pass;Crew;+41 44 668 18 00;Rechnung
aiko.sato@example.org;Aiko;Sato;Club pass;;;Karte
nora@@fjord.example;Nora;Lie;Club pass;;;Karte
luca@ferrari.example;Luca;Ferrari;Night parking;Founder;;
chloe.martin@gmial.com;Chloé;Martin;Club pass;;;Rechnung
`;
