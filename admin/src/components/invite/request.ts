import { ValidationError } from 'yup';
import type { CreateBatchRequest } from '../../../../shared/contracts/batches';
import { createBatchSchema } from '../../../../shared/schemas/batch';
import type { TextId } from '../../translations/load';

/** Send at once; onto the roster and mail nobody; send at a chosen moment. */
export type When = 'now' | 'later' | 'at';

export interface InviteValues {
  program: string | null;
  /** As typed; empty: as the program or the settings say. */
  days: string;
  when: When;
  at: Date | null;
  subject: string;
  buttonText: string;
  message: string;
}

export const noValues: InviteValues = {
  program: null,
  days: '',
  when: 'now',
  at: null,
  subject: '',
  buttonText: '',
  message: '',
};

export type People = { addresses: string } | { memberIds: string[] };

/** Everything of a submission but the id that tells it from others. */
export type InviteContent = Omit<CreateBatchRequest, 'requestId'>;

const wordingOf = ({ days, subject, buttonText, message }: InviteValues) => ({
  validDays: days.trim() === '' ? null : Number(days),
  subject: subject.trim() || null,
  buttonText: buttonText.trim() || null,
  message: message.trim() || null,
});

/** What is sent. Where nobody is mailed there is no letter and no lifetime. */
export const contentOf = (people: People, values: InviteValues): InviteContent => ({
  ...('addresses' in people
    ? { addresses: people.addresses, source: 'paste' }
    : { selection: { ids: people.memberIds }, source: 'selection' }),
  program: values.program,
  send: values.when !== 'later',
  ...(values.when === 'later' ? {} : wordingOf(values)),
  ...(values.when === 'at' && values.at ? { sendAt: values.at.toISOString() } : {}),
  onInvalid: 'reject',
});

export const lengths = { subject: 200, buttonText: 80, message: 5000 } as const;

/** The fields of the form, by the names they have in the request, in the order of the page. */
export const fieldNames = [
  'sendAt',
  'program',
  'validDays',
  'subject',
  'buttonText',
  'message',
] as const;
export type FieldName = (typeof fieldNames)[number];

export const isFieldName = (name: unknown): name is FieldName =>
  fieldNames.some((known) => known === name);

const wordsFor = {
  sendAt: 'invite.fault.send_at',
  program: 'refusal.program_unknown',
  validDays: 'invite.fault.days',
  subject: 'invite.fault.length',
  buttonText: 'invite.fault.length',
  message: 'invite.fault.length',
} as const satisfies Record<FieldName, TextId>;

export type Faults = Partial<Record<FieldName, TextId>>;

const faultsBySchema = (content: InviteContent): Faults => {
  // The addresses have their own reader; here one stands for them all.
  const request = { ...content, selection: undefined, addresses: '', requestId: 'not sent' };
  try {
    createBatchSchema.validateSync(request, { strict: true, abortEarly: false });
    return {};
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    const paths = error.inner.map(({ path }) => path).filter(isFieldName);
    return Object.fromEntries(paths.map((path) => [path, wordsFor[path]]));
  }
};

/** What the server would refuse, and a moment that is missing or past. */
export const faultsOf = (values: InviteValues, now: Date): Faults => {
  const faults = faultsBySchema(contentOf({ addresses: '' }, values));
  if (values.when !== 'at') return faults;
  if (!values.at) return { ...faults, sendAt: 'invite.fault.send_at_missing' };
  return values.at <= now ? { ...faults, sendAt: 'invite.fault.send_at_past' } : faults;
};
