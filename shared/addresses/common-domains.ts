/**
 * Mail domains that many people have, by name, with the endings under which they exist. The first ending is
 * proposed if the typed one cannot be right.
 */
export const PROVIDERS: Readonly<Record<string, readonly string[]>> = {
  gmail: ['com'],
  googlemail: ['com'],
  yahoo: [
    ...['com', 'co.uk', 'fr', 'de', 'it', 'es', 'ca', 'in', 'ie', 'gr', 'pl', 'se', 'no', 'dk'],
    ...['nl', 'be', 'at', 'ro', 'co.in', 'co.id', 'co.jp', 'co.kr', 'co.nz', 'co.th', 'co.za'],
    ...['com.ar', 'com.au', 'com.br', 'com.hk', 'com.mx', 'com.my', 'com.ph', 'com.sg', 'com.tr'],
    ...['com.tw', 'com.vn', 'com.co', 'com.pe', 'com.ve', 'cl', 'cn', 'com.cn', 'hu', 'fi', 'cz'],
  ],
  hotmail: [
    ...['com', 'co.uk', 'fr', 'de', 'it', 'es', 'ca', 'nl', 'be', 'se', 'no', 'dk', 'fi', 'ch'],
    ...['gr', 'cl', 'co.jp', 'co.il', 'co.nz', 'co.th', 'co.za', 'com.ar', 'com.au', 'com.br'],
    ...['com.mx', 'com.tr', 'com.tw', 'com.hk', 'hu', 'cz', 'rs', 'sg', 'my', 'ph', 'lv', 'lt'],
  ],
  outlook: [
    ...['com', 'fr', 'de', 'it', 'es', 'pt', 'be', 'dk', 'ie', 'at', 'cz', 'hu', 'sk', 'cl', 'in'],
    ...['jp', 'kr', 'ph', 'sa', 'my', 'lv', 'co.id', 'co.il', 'co.th', 'com.ar', 'com.au'],
    ...['com.br', 'com.gr', 'com.tr', 'com.vn'],
  ],
  icloud: ['com'],
  protonmail: ['com', 'ch'],
  comcast: ['net'],
  verizon: ['net'],
  't-online': ['de'],
  freenet: ['de'],
  wanadoo: ['fr'],
  laposte: ['net'],
  ziggo: ['nl'],
  btinternet: ['com'],
  bigpond: ['com', 'net.au'],
};

/** Names that are one keystroke away from a provider above but are mail domains themselves. */
export const GENUINE_NAMES: ReadonlySet<string> = new Set([
  'mail',
  'ymail',
  'email',
  'fmail',
  'hmail',
]);

/** Endings that do not exist, and the one that was meant. */
export const MISTYPED_ENDINGS: Readonly<Record<string, string>> = {
  ...{ con: 'com', cmo: 'com', ocm: 'com', comm: 'com', coom: 'com', ccom: 'com', cpm: 'com' },
  ...{ vom: 'com', xom: 'com', clm: 'com', cim: 'com', coml: 'com', comn: 'com', cok: 'com' },
  ...{ nte: 'net', ent: 'net', nett: 'net', neet: 'net', ogr: 'org', rog: 'org', orgg: 'org' },
  ...{ 'co.ku': 'co.uk', couk: 'co.uk', 'co.ukk': 'co.uk', 'co.uj': 'co.uk' },
};

/** Countries whose ending looks like a cut-off `.com`: wrong only behind a provider's name. */
export const CUT_OFF_ENDINGS: ReadonlySet<string> = new Set(['co', 'cm', 'om']);
