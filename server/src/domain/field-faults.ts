/** The limits that a message names; the code decides which of them are present. */
export interface FaultLimits {
  min?: number | string;
  max?: number | string;
}

/** Explains to programs why a value cannot be stored. Pages have their own words. */
export const faultMessages = {
  required: () => 'Please fill this in.',
  not_a_text: () => 'Please enter a text.',
  control_characters: () => 'Please leave out control characters.',
  too_long: ({ max }) => `Please enter at most ${max} characters.`,
  too_short: ({ min }) => `Please enter at least ${min} characters.`,
  wrong_form: () => 'Please check how this is written.',
  not_an_address: () => 'Please enter an email address.',
  not_a_number: () => 'Please enter a number.',
  not_a_whole_number: () => 'Please enter a whole number.',
  number_too_small: ({ min }) => `Please enter at least ${min}.`,
  number_too_large: ({ max }) => `Please enter at most ${max}.`,
  number_not_kept: () => 'This number is too large.',
  not_yes_or_no: () => 'Please choose yes or no.',
  not_a_date: () => 'Please enter a date such as 1984-02-29.',
  not_a_birth_date: () => 'Please check this date of birth.',
  too_young: ({ min }) => `You must be at least ${min} years old to join.`,
  not_a_choice: () => 'Please choose one of the list.',
} as const satisfies Record<string, (limits: FaultLimits) => string>;

export type FaultCode = keyof typeof faultMessages;

export interface FieldFault {
  path: [name: string];
  code: FaultCode;
  values: FaultLimits;
  message: string;
}

/** A value that cannot be stored. Thrown by the rules and caught where the field is known. */
export class Fault extends Error {
  constructor(
    readonly code: FaultCode,
    readonly values: FaultLimits = {},
  ) {
    super((faultMessages[code] as (limits: FaultLimits) => string)(values));
  }
}

export const fault = (code: FaultCode, values?: FaultLimits): never => {
  throw new Fault(code, values);
};
