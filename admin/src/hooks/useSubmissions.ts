import { useMemo, useRef } from 'react';
import { requestIds } from '../request-id';

export interface Submissions {
  /** The id of the submission with this content. */
  idOf: (content: object) => string;
  /** To be called once the server has answered: the same content again is another submission. */
  end: () => void;
}

/** Names submissions on a page that stays open after them. */
export const useSubmissions = (): Submissions => {
  const idOf = useMemo(requestIds, []);
  const answers = useRef(0);
  return {
    idOf: (content) => idOf({ ...content, answers: answers.current }),
    end: () => {
      answers.current += 1;
    },
  };
};
