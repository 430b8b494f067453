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

const person = (firstName: string, lastName: string, programs: string[], tags: string[] = []) => ({
  email: `${firstName}.${lastName}@example.org`.toLowerCase(),
  firstName,
  lastName,
  programs,
  tags,
});

export const people = [
  person('Ingrid', 'Solberg', ['Club pass'], ['Founder']),
  person('Tomas', 'Novak', ['Club pass', 'Night parking']),
  person('Amina', 'Diallo', ['Club pass'], ['Crew']),
  person('Luca', 'Ferrari', ['Night parking']),
  person('Hana', 'Kobayashi', ['Club pass'], ['Crew', 'Winter storage']),
  person('Oliver', 'Grant', []),
  person('Sofia', 'Costa', ['Night parking'], ['Winter storage']),
  person('Noah', 'Bakker', []),
];
