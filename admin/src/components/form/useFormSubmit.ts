import type { FormErrors, FormHelpers } from '@strapi/strapi/admin';
import { useText } from '../../hooks/useText';
import { useUnderWay } from '../../hooks/useUnderWay';
import type { Fault, WordedFault } from './faults';

interface Tree {
  [key: string]: string | Tree;
}

/** Puts faults where Strapi's form looks for them. */
const errorsOf = <Values extends object>(faults: readonly WordedFault[]): FormErrors<Values> => {
  const errors: Tree = {};
  for (const { name, words } of faults) {
    const keys = name.split('.');
    const last = keys.pop()!;
    let group = errors;
    for (const key of keys) group = (group[key] ??= {}) as Tree;
    group[last] = words;
  }
  return errors as FormErrors<Values>;
};

interface Submission<Values extends object, Name extends string, Data> {
  /** Judges the values again, because a chosen time may have passed. */
  faultsOf: (values: Values) => readonly Fault<Name>[];
  send: (values: Values) => Promise<{ data: Data } | { error: unknown }>;
  /** Finds the fields that the server has refused. */
  refusalsOf: (error: unknown) => WordedFault<Name>[];
  /** Called with the wrong fields before the form puts the cursor into the first of them. */
  onWrong: (faults: WordedFault<Name>[]) => void;
  onRefused?: (error: unknown, faults: WordedFault<Name>[]) => void;
  /** May answer `stayShut`. */
  onDone: (data: Data, helpers: FormHelpers<Values>) => unknown;
}

/**
 * Submits a form once, however often the button is pressed. Every field that our own rules or the server find
 * wrong is marked.
 */
export const useFormSubmit = <Values extends object, Name extends string, Data>(
  submission: Submission<Values, Name, Data>,
) => {
  const text = useText();
  const { once, isUnderWay } = useUnderWay();
  const { faultsOf, send, refusalsOf, onWrong, onRefused, onDone } = submission;

  const submit = (values: Values, helpers: FormHelpers<Values>) =>
    once(async () => {
      const show = (faults: WordedFault<Name>[]): void => {
        helpers.setErrors(errorsOf(faults));
        if (faults.length > 0) onWrong(faults);
      };
      const faults = faultsOf(values);
      if (faults.length > 0) {
        return show(
          faults.map((fault) => ({ name: fault.name, words: text(fault.text, fault.values) })),
        );
      }
      const answer = await send(values);
      if (!('error' in answer)) return onDone(answer.data, helpers);
      const refusals = refusalsOf(answer.error);
      onRefused?.(answer.error, refusals);
      return show(refusals);
    });

  return { submit, isUnderWay };
};
