import { CUT_OFF_ENDINGS, GENUINE_NAMES, MISTYPED_ENDINGS, PROVIDERS } from './common-domains';

/** Shorter names have too many genuine neighbours. */
const MIN_NAME_LENGTH = 5;

/** Tells whether two words differ by one slip: a letter added, missing, changed, or two swapped. */
function isOneSlipApart(left: string, right: string): boolean {
  if (left === right || Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  let end = 0;
  const shorter = Math.min(left.length, right.length);
  while (end < shorter - start && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  const leftRest = left.slice(start, left.length - end);
  const rightRest = right.slice(start, right.length - end);
  if (leftRest.length <= 1 && rightRest.length <= 1) return true;
  const isSwapped = leftRest.length === 2 && leftRest === [...rightRest].reverse().join('');
  return isSwapped;
}

/**
 * Tells whether a name is a slip of another. The first letter is hardly ever wrong: `ymail` and `email` are
 * not `gmail`.
 */
const isSlipOf = (typed: string, name: string): boolean =>
  name.length >= MIN_NAME_LENGTH &&
  (typed[0] === name[0] || (typed[0] === name[1] && typed[1] === name[0])) &&
  isOneSlipApart(typed, name);

function likelyName(typed: string): string {
  if (Object.hasOwn(PROVIDERS, typed) || GENUINE_NAMES.has(typed)) return typed;
  return Object.keys(PROVIDERS).find((name) => isSlipOf(typed, name)) ?? typed;
}

function existingEnding(typed: string): string {
  if (Object.hasOwn(MISTYPED_ENDINGS, typed)) return MISTYPED_ENDINGS[typed] ?? typed;
  const dot = typed.lastIndexOf('.');
  return dot < 0 ? typed : `${typed.slice(0, dot)}.${existingEnding(typed.slice(dot + 1))}`;
}

function likelyEnding(name: string, typed: string): string | undefined {
  const ending = existingEnding(typed);
  const endings = Object.hasOwn(PROVIDERS, name) ? PROVIDERS[name] : undefined;
  if (!endings || endings.includes(ending)) return ending;
  // The ending of another country is not treated as a slip, because it may be a different domain.
  return CUT_OFF_ENDINGS.has(ending) && endings.includes('com') ? 'com' : undefined;
}

/**
 * Suggests a likelier spelling of an address whose domain looks mistyped (`gmial.com`, `yahoo.con`), or
 * answers undefined. A person judges the hint; it is never applied automatically.
 */
export function suggestAddress(email: string): string | undefined {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1).toLowerCase();
  const dot = domain.indexOf('.');
  if (at < 1 || dot < 1) return undefined;
  const typedName = domain.slice(0, dot);
  const typedEnding = domain.slice(dot + 1);
  const name = likelyName(typedName);
  const ending = likelyEnding(name, typedEnding);
  const likely = `${name}.${ending}`;
  if (ending === undefined || likely === domain) return undefined;
  return `${email.slice(0, at)}@${likely}`;
}
