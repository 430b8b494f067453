import {
  isPluralElement,
  isSelectElement,
  isTagElement,
  parse,
  TYPE,
  type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser';

const options = (element: { options: Record<string, { value: MessageFormatElement[] }> }) =>
  Object.values(element.options).flatMap(({ value }) => argumentsIn(value));

const argumentsOf = (element: MessageFormatElement): string[] => {
  if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
  const own = `${TYPE[element.type]} ${element.value}`;
  if (isTagElement(element)) return [own, ...argumentsIn(element.children)];
  // Languages differ in their plural forms, but not in the options of a choice.
  if (isPluralElement(element)) return [`${own} ${element.pluralType}`, ...options(element)];
  if (isSelectElement(element)) {
    return [`${own} ${Object.keys(element.options).sort().join('|')}`, ...options(element)];
  }
  return [own];
};

const argumentsIn = (elements: MessageFormatElement[]): string[] => elements.flatMap(argumentsOf);

/**
 * Lists the arguments of a text, each once: `argument name`, `plural count cardinal`, `select kind a|other`.
 * @throws SyntaxError where the text is not an ICU message
 */
export const messageArguments = (message: string): string[] =>
  [...new Set(argumentsIn(parse(message)))].sort();
