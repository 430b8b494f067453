import { useState } from 'react';
import { useLocation } from 'react-router-dom';

export interface Ticked<Row> {
  /** Those of the rows on screen that are ticked. */
  selected: Row[];
  select: (rows: Row[]) => void;
}

/**
 * The ticked rows of a list. Another page, search or filter starts with none; a row that has left the list
 * is not ticked any more, so that nothing is done to what nobody sees.
 */
export const useTicked = <Row extends { id: string }>(rows: Row[]): Ticked<Row> => {
  const { search } = useLocation();
  const [ticked, setTicked] = useState<{ at: string; ids: string[] }>({ at: search, ids: [] });
  const ids = ticked.at === search ? ticked.ids : [];
  return {
    selected: rows.filter(({ id }) => ids.includes(id)),
    select: (chosen) => setTicked({ at: search, ids: chosen.map(({ id }) => id) }),
  };
};
