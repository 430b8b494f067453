import { guessColumns, looksLikeHeader } from '../../../../server/src/domain/csv-reading/columns';

const own = [
  { name: 'phone', labels: { label: { en: 'Phone', de: 'Telefon', fr: 'Téléphone' } } },
  { name: 'paymentMethod' },
];

const guess = (header: string[]) => guessColumns({ header, rows: [], own });

it.each([
  [
    ['E-Mail', 'Vorname', 'Nachname', 'Sprache', 'Programm', 'Tags', 'Telefon'],
    ['email', 'firstName', 'lastName', 'language', 'program', 'tags', 'phone'],
  ],
  [
    ['Adresse e-mail', 'Prénom', 'Nom', 'Langue', 'Programme', 'Étiquettes', 'Téléphone'],
    ['email', 'firstName', 'lastName', 'language', 'program', 'tags', 'phone'],
  ],
  [
    ['Correo electrónico', 'Nombre', 'Apellidos', 'Idioma', 'Programa', 'Etiquetas'],
    ['email', 'firstName', 'lastName', 'language', 'program', 'tags'],
  ],
  [
    ['E-mailadres', 'Voornaam', 'Achternaam', 'Taal', 'Programma', 'Labels'],
    ['email', 'firstName', 'lastName', 'language', 'program', 'tags'],
  ],
  [
    ['Email address', 'First Name', 'LAST_NAME', 'Language', 'Programs', 'payment method'],
    ['email', 'firstName', 'lastName', 'language', 'program', 'paymentMethod'],
  ],
  [
    ['Correo', 'Nom', 'Strasse'],
    ['email', 'name', null],
  ],
  [
    ['Name', 'Vorname', 'Mail'],
    ['lastName', 'firstName', 'email'],
  ],
  [
    ['Email', 'email', '', '*'],
    ['email', null, null, null],
  ],
])('the columns %j are read as %j', (header, columns) => {
  expect(guess(header)).toEqual(columns);
});

it('reads its own export back', () => {
  const header =
    'email,firstName,lastName,language,status,programs,tags,invitedAt,joinedAt,emailNotifications,suppression,phone,paymentMethod';
  expect(guess(header.split(','))).toEqual([
    ...['email', 'firstName', 'lastName', 'language', null, 'program', 'tags'],
    ...[null, null, null, null, 'phone', 'paymentMethod'],
  ]);
});

it('finds the addresses by what they look like, without a header or with a strange one', () => {
  const rows = [
    ['Ann', 'a@b.test'],
    ['x@y', 'b@b.test'],
    ['Bob', ''],
  ];
  expect(guessColumns({ header: null, rows, own })).toEqual([null, 'email']);
  expect(guessColumns({ header: ['Wer', 'Wohin'], rows, own })).toEqual([null, 'email']);
  expect(guessColumns({ header: null, rows: [['Ann']], own })).toEqual([null]);
});

it.each<[string[][], boolean]>([
  [
    [
      ['E-Mail', 'Name'],
      ['a@b.test', 'Ann'],
    ],
    true,
  ],
  [
    [
      ['Wer', 'Wohin'],
      ['Ann', 'a@b.test'],
    ],
    true,
  ],
  [
    [
      ['a@b.test', 'Ann'],
      ['b@b.test', 'Bob'],
    ],
    false,
  ],
  [[['a@b.test']], false],
  [[['Ann <a@b.test>'], ['Bob <b@b.test>']], false],
  [[['E-Mail']], true],
  [[['Ann'], ['Bob']], false],
  [[], false],
])('%j has a header: %s', (rows, has) => {
  expect(looksLikeHeader(rows, own)).toBe(has);
});
