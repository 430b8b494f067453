import type { BatchWording, CreateBatchRequest } from './batches';
import type { One } from './common';
import type { Language } from './languages';
import type { Note } from './notes';
import type { UpdateSettingsRequest } from './settings';
import type { LetterKind } from './states';

/**
 * `POST /member-invites/letters/preview` and `.../test`: a letter as it would be written now. The wording
 * is that of a batch; everything may be left out.
 */
export interface WriteLetterRequest
  extends
    Partial<BatchWording>,
    Pick<CreateBatchRequest, 'program' | 'validDays' | 'language' | 'translations'> {
  /** Default: `invitation`. */
  kind?: LetterKind;
  /** Its reader: somebody of the roster by id, or made up. Default: somebody without a name. */
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
  /** As the `From` header will say; null: as the mail provider has it. */
  from: string | null;
  replyTo: string | null;
}>;

/** What became of a letter that was sent to the admin who asked for it. */
export type TestLetterResponse = One<{
  to: string;
  /** `sending`: the mail server has not answered within ten seconds. */
  state: 'sent' | 'failed' | 'sending';
  /** Why it failed, where the plugin itself has found that. */
  notes?: Note[];
  /** What the mail server said, where it failed. */
  reason?: string;
}>;
