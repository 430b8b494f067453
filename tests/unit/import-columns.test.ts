import { readAs } from '../../admin/src/components/import/columns';

describe('reading a column as something', () => {
  it.each([
    ['as nothing', ['email', 'name'], 1, null, ['email', null]],
    ['as what no other is', ['email', null], 1, 'name', ['email', 'name']],
    [
      'as what another is: that one is not read any more',
      ['email', null],
      1,
      'email',
      [null, 'email'],
    ],
    ['as a program beside another one', ['program', null], 1, 'program', ['program', 'program']],
    ['as tags beside others', ['tags', 'email'], 1, 'tags', ['tags', 'tags']],
    ['as what it is', ['email', 'name'], 0, 'email', ['email', 'name']],
  ])('%s', (_, columns, at, target, read) => {
    expect(readAs(columns, at, target)).toEqual(read);
  });
});
