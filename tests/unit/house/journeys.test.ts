import { filesOf, journeys } from './journeys';

it.each(journeys)('$name passes at most $most files', (journey) => {
  const files = filesOf(journey);
  expect(files.length).toBeGreaterThan(journey.legs.length);
  expect(files.length).toBeLessThanOrEqual(journey.most);
});
