import type { BatchWording, CreateBatchRequest } from './batches';
import type { One } from './common';
import type { Language } from './languages';
import type { Note } from './notes';
import type { UpdateSettingsRequest } from './settings';
import type { LetterKind } from './states';

/**
 * `POST /member-invites/letters/preview` and `.../test`: a letter as it would be written now. The request
 * takes the wording of a batch; every part may be left out.
 */
export interface WriteLetterRequest
  extends
    Partial<BatchWording>,
    Pick<CreateBatchRequest, 'program' | 'validDays' | 'language' | 'translations'> {
  /** Default: `invitation`. */
  kind?: LetterKind;
  /** The reader: a member by id, or an invented person. Default: a person without a name. */
  member?:
    | { id: string }
    | { firstName?: string | null; lastName?: string | null; language?: string | null };
  /** Settings that are not saved yet. */
  settings?: UpdateSettingsRequest;
}

/** The link in it is the site's sample link, which opens no invitation. */
export type PreviewLetterResponse = One<{
  subject: string;
  html: string;
  text: string;
  /** The language the letter is written in. */
  language: Language;
  /** The `From` header; null: the mail provider's default. */
  from: string | null;
  replyTo: string | null;
}>;

/** The result of a test letter to the admin who asked for it. */
export type TestLetterResponse = One<{
  to: string;
  /** `sending`: the mail server has not answered within ten seconds. */
  state: 'sent' | 'failed' | 'sending';
  /** The reason of the failure, if the plugin itself has found it. */
  notes?: Note[];
  /** The words of the mail server, if sending failed. */
  reason?: string;
}>;
