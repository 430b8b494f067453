import { useEffect, useRef, useState } from 'react';
import type {
  ImportPreviewRequest,
  ImportPreviewResponse,
  ImportReading,
} from '../../../../shared/contracts/imports';
import { usePreviewImportMutation } from '../../services/imports';

export type Preview = ImportPreviewResponse['data'];

export interface FilePreview {
  file: File | undefined;
  choose: (file: File) => void;
  /** The chosen way to read the file; everything left out is recognised. */
  asked: ImportReading;
  ask: (reading: ImportReading) => void;
  /** The last preview that could be made of this file. */
  preview: Preview | undefined;
  isReading: boolean;
  /** The reason why the file cannot be read as chosen. */
  error: unknown;
}

/** Enough bytes for the first rows, and to recognise how a file is written. */
const beginning = 256 * 1024;

const beginningOf = (file: File): File =>
  file.size > beginning
    ? new File([file.slice(0, beginning)], file.name, { type: file.type })
    : file;

interface Answer {
  preview?: Preview;
  error?: unknown;
}

/** Asks for a preview whenever something changes; only the answer to the newest request counts. */
const useAnswer = (file: File | undefined, options: ImportPreviewRequest) => {
  const [request] = usePreviewImportMutation();
  const [answer, setAnswer] = useState<Answer>({});
  const [isReading, setReading] = useState(false);
  const turn = useRef(0);
  // The options are compared by content, because they are new objects at every rendering.
  const asked = JSON.stringify(options);
  useEffect(() => {
    if (!file) return;
    turn.current += 1;
    const mine = turn.current;
    setReading(true);
    void request({ file: beginningOf(file), options: JSON.parse(asked) }).then((result) => {
      if (mine !== turn.current) return;
      setReading(false);
      setAnswer((before) =>
        'error' in result
          ? { preview: before.preview, error: result.error }
          : { preview: result.data },
      );
    });
  }, [file, asked, request]);
  return { ...answer, isReading, forget: () => setAnswer({}) };
};

/** Holds a file of addresses and the preview of its first rows. */
export const useFilePreview = (
  options: Pick<ImportPreviewRequest, 'program' | 'send'>,
): FilePreview => {
  const [file, setFile] = useState<File>();
  const [asked, ask] = useState<ImportReading>({});
  const { forget, ...answer } = useAnswer(file, { ...asked, ...options });
  return {
    file,
    asked,
    ask,
    choose: (chosen) => {
      forget();
      ask({});
      setFile(chosen);
    },
    ...answer,
    preview: answer.preview,
    error: answer.error,
  };
};
