import type { Settings } from '../../../../shared/contracts/settings';
import { defaultSettings } from '../../../../shared/schemas/settings';

/** Settings that the page has no field for yet. */
type Unshown =
  | `translations.${string}`
  | 'receiptLetter.enabled'
  | 'invitationLetter.namesInviter'
  | `organisation.${'language' | 'timeZone' | 'logoUrl' | 'colour' | 'forgotPasswordUrl'}`;

/** A setting by its place, as in `invitations.validDays`. Also the name of its field in the form. */
export type SettingName = Exclude<
  {
    [Section in keyof Settings]: `${Section}.${keyof Settings[Section] & string}`;
  }[keyof Settings],
  Unshown
>;

type ValueOf<Name> = Name extends `${infer Section}.${infer Key}`
  ? Section extends keyof Settings
    ? Key extends keyof Settings[Section]
      ? Settings[Section][Key]
      : never
    : never
  : never;

/** The settings whose value is a `T`. */
export type SettingOf<T> = {
  [Name in SettingName]: ValueOf<Name> extends T ? Name : never;
}[SettingName];

/** All of them, in the order of the page. */
export const settingNames = Object.entries(defaultSettings).flatMap(([section, values]) =>
  Object.keys(values).map((key) => `${section}.${key}` as SettingName),
);

/** The setting that a path of a validation error or of a refusal lies in. */
export const settingAt = (path: readonly (string | number)[]): SettingName | undefined =>
  settingNames.find((name) => name === path.slice(0, 2).join('.'));
