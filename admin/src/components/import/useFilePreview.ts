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
  /** How the file was asked to be read; what is left out is recognised. */
  asked: ImportReading;
  ask: (reading: ImportReading) => void;
  /** The last one that could be made of this file. */
  preview: Preview | undefined;
  isReading: boolean;
  /** Why the file cannot be read as asked. */
  error: unknown;
}

/** Plenty for the first rows, and for recognising how a file is written. */
const beginning = 256 * 1024;

const beginningOf = (file: File): File =>
  file.size > beginning
    ? new File([file.slice(0, beginning)], file.name, { type: file.type })
    : file;

interface Answer {
  preview?: Preview;
  error?: unknown;
}

/** Asks whenever something changes; only the answer to the newest question counts. */
const useAnswer = (file: File | undefined, options: ImportPreviewRequest) => {
  const [request] = usePreviewImportMutation();
  const [answer, setAnswer] = useState<Answer>({});
  const [isReading, setReading] = useState(false);
  const turn = useRef(0);
  // Compared by what they say, as they are made anew at every look.
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

/** A file of addresses, and how its first rows are read. */
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
