import { programOf, roleProgramOf } from '../../../server/src/domain/program-of-invitation';

it.each([
  ['chosen', ['own'], 'chosen'],
  ['chosen', ['one', 'two'], 'chosen'],
  [null, ['own'], 'own'],
  [null, ['one', 'two'], null],
  [null, [], null],
  [null, undefined, null],
])('with %s chosen, of a member who has %j, it is %s', (chosen, own, program) => {
  expect(programOf({ chosen, own })).toBe(program);
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
    ['the deleted one, where it is the first', null, [lost, crew], lost, true],
    ['the named, where another was deleted', crew, [lost, crew], crew, true],
  ])('%s', (_, named, own, program, isOneOfSeveral) => {
    expect(roleProgramOf({ named, own })).toEqual({ program, isOneOfSeveral });
  });
});
