/**
 * The names that columns have in address lists, in the five languages, as `headerKey` makes them: without
 * accents, spaces and signs.
 */
export const headerWords: Record<string, readonly string[]> = {
  email: [
    ...['email', 'emails', 'mail', 'emailaddress', 'mailaddress', 'primaryemail', 'workemail'],
    ...['address1email', 'useremail', 'contactemail', 'emailaddress1', 'email1', 'email1value'],
    ...['adresseemail', 'adressemail', 'courriel', 'mel', 'adresseelectronique', 'adressecourriel'],
    ...['emailadresse', 'mailadresse', 'epost', 'emailprivat', 'emailadressen', 'adresseemail'],
    ...['correo', 'correoelectronico', 'direcciondecorreo', 'direcciondecorreoelectronico'],
    ...['emailadres', 'mailadres', 'epostadres', 'direccionemail', 'correoe', 'eadres'],
  ],
  firstName: [
    ...['firstname', 'givenname', 'forename', 'first', 'christianname'],
    ...['prenom', 'prenoms', 'vorname', 'vornamen', 'rufname'],
    ...['nombredepila', 'primernombre', 'voornaam', 'roepnaam', 'voornamen'],
  ],
  lastName: [
    ...['lastname', 'surname', 'familyname', 'last'],
    ...['nomdefamille', 'nachname', 'familienname', 'zuname'],
    ...['apellido', 'apellidos', 'achternaam', 'familienaam'],
  ],
  name: [
    ...['name', 'fullname', 'displayname', 'contact', 'contactname', 'membername'],
    ...['nom', 'nomcomplet', 'nometprenom', 'prenomnom', 'nomprenom', 'prenometnom'],
    ...['vollername', 'vollstandigername', 'vornachname', 'vorundnachname', 'anzeigename'],
    ...['nombre', 'nombrecompleto', 'nombreyapellidos', 'nombreyapellido'],
    ...['naam', 'volledigenaam', 'weergavenaam'],
  ],
  language: [
    ...[
      'language',
      'lang',
      'locale',
      'preferredlanguage',
      'langue',
      'sprache',
      'korrespondenzsprache',
    ],
    ...['idioma', 'lengua', 'taal', 'voorkeurstaal'],
  ],
  program: [
    ...['program', 'programs', 'programme', 'programmes', 'course', 'plan', 'membershipplan'],
    ...['programm', 'kurs', 'kurse', 'programa', 'programas', 'programma', 'programmas'],
  ],
  tags: [
    ...['tags', 'tag', 'labels', 'label', 'groups', 'group', 'categories', 'category'],
    ...['etiquette', 'etiquettes', 'groupe', 'groupes', 'categorie', 'motscles'],
    ...['schlagworter', 'schlagwort', 'etikett', 'etiketten', 'gruppe', 'gruppen', 'kategorie'],
    ...['etiqueta', 'etiquetas', 'grupo', 'grupos', 'categoria', 'categorias'],
    ...['labelstags', 'trefwoorden', 'groep', 'groepen'],
  ],
};

const longestHeader = 200;

/** Makes the key by which a header is looked up: `Adresse e-mail` → `adresseemail`. */
export const headerKey = (text: string): string =>
  text
    .slice(0, longestHeader)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, '');
