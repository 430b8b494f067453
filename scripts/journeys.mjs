/** Prints how many files each of three journeys passes; with `--files`, which. `npm run journeys` */
import { requireSource } from './setup/typescript.mjs';

const { journeys, filesOf } = requireSource('tests/unit/house/journeys.ts');

for (const journey of journeys) {
  const files = filesOf(journey);
  console.log(`${files.length} files (at most ${journey.most}): ${journey.name}`);
  if (process.argv.includes('--files')) for (const file of files) console.log(`  ${file}`);
}
