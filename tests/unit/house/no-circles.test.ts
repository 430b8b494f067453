import { circlesAmong, sourcesUnder, valueImportsOf } from './imports';

const sources = ['server/src', 'admin/src', 'shared'].flatMap(sourcesUnder);
const importsOf = new Map(sources.map((file) => [file, valueImportsOf(file)]));

it('no file needs itself, over whatever other files, while it is being loaded', () => {
  expect(circlesAmong(importsOf)).toEqual([]);
});

it('imports are read at all', () => {
  expect(importsOf.get('server/src/bootstrap.ts')).toContain('server/src/schedule.ts');
  expect(importsOf.get('server/src/get-service.ts')).toEqual([]);
});

it('a circle would be found', () => {
  const circle = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['b']],
    ['d', []],
  ]);
  expect(circlesAmong(circle)).toEqual([['b', 'c']]);
});
