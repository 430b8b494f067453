import { rolesToGive } from '../../../server/src/settings/choices';

it('roles to give are all but the public one, by name', () => {
  const roles = [
    { documentId: 'b', name: 'Staff', type: 'staff' },
    { documentId: 'c', name: 'Public', type: 'public' },
    { documentId: 'a', name: 'authenticated', type: 'authenticated' },
  ];
  expect(rolesToGive(roles)).toEqual([
    { id: 'a', name: 'authenticated' },
    { id: 'b', name: 'Staff' },
  ]);
});
