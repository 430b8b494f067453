import limitGuesses from './limit-guesses';
import noStore from './no-store';
import refusalsAsPages from './refusals-as-pages';
import sampleLink from './sample-link';

export default {
  'limit-guesses': limitGuesses,
  'no-store': noStore,
  'refusals-as-pages': refusalsAsPages,
  'sample-link': sampleLink,
};
