import type {
  BatchTranslations,
  BatchWording,
  CreateBatchRequest,
} from '../../../shared/contracts/batches';

/** PostgreSQL takes no NUL in a text, and no half of a character in JSON. */
const storable = (text: string | null | undefined): string | null =>
  (text ?? '').replace(/[\0\p{Cs}]/gu, '') || null;

const storableWording = (words: Partial<BatchWording>): BatchWording => ({
  subject: storable(words.subject),
  heading: storable(words.heading),
  text: storable(words.text),
  buttonText: storable(words.buttonText),
  message: storable(words.message),
});

/** Null where no language says anything. */
const storableTranslations = (
  translations: BatchTranslations | null | undefined,
): BatchTranslations | null => {
  const said = Object.entries(translations ?? {})
    .map(([language, words]) => [language, storableWording(words ?? {})] as const)
    .filter(([, words]) => Object.values(words).some((word) => word !== null));
  return said.length === 0 ? null : Object.fromEntries(said);
};

/** The part of its request that a batch which invites keeps, whoever it is for. */
export const rowOfRequest = (
  request: Omit<CreateBatchRequest, 'addresses' | 'selection' | 'source'>,
) => ({
  requestId: request.requestId,
  action: 'invite' as const,
  send: request.send,
  sendAt: request.send && request.sendAt ? new Date(request.sendAt) : null,
  validDays: request.validDays ?? null,
  language: request.language ?? null,
  ...storableWording(request),
  translations: storableTranslations(request.translations),
});
