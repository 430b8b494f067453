import { useCallback, useRef, useState } from 'react';

/** Answer this when the button leaves the page with what it did: no click may come through before it is gone. */
export const stayShut = Symbol('stay shut');

export interface UnderWay {
  /** Does the work, unless earlier work of this guard has not ended: a second click is the same wish. */
  once: (work: () => Promise<unknown>) => Promise<void>;
  isUnderWay: boolean;
}

/** The guard of every button that sends a request. */
export const useUnderWay = (): UnderWay => {
  // State alone would let the second click of a double one through: it comes before the next drawing.
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
