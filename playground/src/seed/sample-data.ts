export const programs = [
  {
    name: 'Club pass',
    slug: 'club-pass',
    description: 'The club house, the jetties and the sauna, every day of the year.',
  },
  {
    name: 'Night parking',
    slug: 'night-parking',
    description: 'A place in the harbour car park from six in the evening to eight in the morning.',
  },
];

export const tags = [{ name: 'Founder' }, { name: 'Crew' }, { name: 'Winter storage' }];

/** The settings as an office would have filled them in, except for those that the demo turns on. */
export const settings = {
  invitations: { reminderDays: 2, renewal: 'send', fields: ['firstName', 'lastName'] },
  organisation: {
    name: 'Harbour Club',
    timeZone: 'Europe/Amsterdam',
    colour: '#0e6270',
    supportAddress: 'help@playground.test',
    privacyUrl: 'https://harbour-club.example/privacy',
    forgotPasswordUrl: 'https://app.harbour-club.example/forgot-password',
  },
  invitationLetter: {
    benefits: ['Book a berth, day or night', 'Open the club house with your phone'],
  },
  welcomeLetter: {
    webAppUrl: 'https://app.harbour-club.example/',
    appStoreUrl: 'https://apps.apple.com/app/id0000000000',
    googlePlayUrl: 'https://play.google.com/store/apps/details?id=example.harbourclub',
  },
  translations: {
    fr: {
      invitationLetter: {
        benefits: ['Réserver une place, jour et nuit', 'Ouvrir le club avec votre téléphone'],
      },
    },
    nl: {
      invitationLetter: {
        benefits: ['Een ligplaats boeken, dag en nacht', 'Het clubhuis openen met uw telefoon'],
      },
    },
  },
};

const person = (firstName: string, lastName: string, programs: string[], tags: string[] = []) => ({
  email: `${firstName}.${lastName}@example.org`.toLowerCase(),
  firstName,
  lastName,
  programs,
  tags,
});

const reading = <T extends object>(language: string, someone: T) => ({ ...someone, language });

export const people = [
  person('Ingrid', 'Solberg', ['Club pass'], ['Founder']),
  person('Tomas', 'Novak', ['Club pass', 'Night parking']),
  reading('fr', person('Amina', 'Diallo', ['Club pass'], ['Crew'])),
  person('Luca', 'Ferrari', ['Night parking']),
  person('Hana', 'Kobayashi', ['Club pass'], ['Crew', 'Winter storage']),
  person('Oliver', 'Grant', []),
  reading('es', person('Sofia', 'Costa', ['Night parking'], ['Winter storage'])),
  reading('nl', person('Noah', 'Bakker', [])),
];
