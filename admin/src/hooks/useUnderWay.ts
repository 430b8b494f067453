import { useCallback, useRef, useState } from 'react';

/**
 * The answer of work that leaves the page: the guard then stays closed, so that no further click comes
 * through.
 */
export const stayShut = Symbol('stay shut');

export interface UnderWay {
  /** Does the work, unless earlier work of this guard is still running: a second click is ignored. */
  once: (work: () => Promise<unknown>) => Promise<void>;
  isUnderWay: boolean;
}

/** The guard of every button that sends a request. */
export const useUnderWay = (): UnderWay => {
  // State alone would let the second click of a double click through, because that comes before the next
  // rendering.
  const isShut = useRef(false);
  const [isUnderWay, setUnderWay] = useState(false);
  const once = useCallback(async (work: () => Promise<unknown>) => {
    if (isShut.current) return;
    isShut.current = true;
    setUnderWay(true);
    let result: unknown;
    try {
      result = await work();
    } finally {
      isShut.current = result === stayShut;
      setUnderWay(false);
    }
  }, []);
  return { once, isUnderWay };
};
