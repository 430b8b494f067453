import { programOf, roleProgramOf } from '../../../server/src/domain/program-of-invitation';

const [a, b, c] = [{ id: 1 }, { id: 2 }, { id: 3 }];

it.each([
  ['the chosen one, whatever the member has', { chosen: c, madeWith: a, own: [a, b] }, c],
  ['the only own one', { chosen: null, madeWith: null, own: [a] }, a],
  ['none of several own ones', { chosen: null, madeWith: null, own: [a, b] }, null],
  ['of several own ones the one it was made with', { chosen: null, madeWith: b, own: [a, b] }, b],
  ['none that the member lost', { chosen: null, madeWith: c, own: [] }, null],
  ['the other one, after a move', { chosen: null, madeWith: c, own: [a] }, a],
  ['none, where the member has none', { chosen: null, own: undefined }, null],
])('an invitation is for %s', (_, input, program) => {
  expect(programOf(input)).toBe(program);
});

const giving = (id: number, name: string, role: number | null, isRoleMissing = false) => ({
  id,
  name,
  role: role === null ? null : { id: role },
  isRoleMissing,
});

const crew = giving(1, 'Crew', 10);
const berths = giving(2, 'Berths', 20);
const alsoCrew = giving(3, 'Also crew', 10);
const none = giving(4, 'Allotment', null);
const lost = giving(5, 'Boats', null, true);

describe('the role of a new account is that of', () => {
  it.each([
    ['nobody, where no program gives one', null, [none], null, false],
    ['the only own program', null, [crew], crew, false],
    ['the own program that gives one', null, [none, crew], crew, false],
    ['the first own program by name', null, [crew, berths], berths, true],
    ['any, where they all give the same', null, [crew, alsoCrew], alsoCrew, false],
    ['the program that is named', crew, [berths, crew], crew, true],
    ['the program that is named, though it is not their own', crew, [], crew, false],
    ['the own one, where the named gives none', none, [none, crew], crew, false],
    ['the one that is there, where the first was deleted', null, [lost, crew], crew, true],
    ['the deleted one, where no other gives one', null, [lost, none], lost, false],
    ['the named, where another was deleted', crew, [lost, crew], crew, true],
  ])('%s', (_, named, own, program, isOneOfSeveral) => {
    expect(roleProgramOf({ named, own })).toEqual({ program, isOneOfSeveral });
  });
});
