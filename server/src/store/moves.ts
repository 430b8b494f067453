import type { Move } from '../domain/states';

interface Guarded {
  where: { state?: string | { $notIn: string[] } };
  data: { state: string };
}

/**
 * Turns a move of `domain/states` into the two halves of a guarded UPDATE. The count of the UPDATE then says
 * whether the row was in a state that the move may be made from.
 *
 * Several states are asked for by excluding the others: if it got a list of states beside a list of ids,
 * SQLite would search all rows in these states.
 * @param among all states of the machine
 * @throws for a move that creates a row, which has nothing to guard
 */
export const guarded = <State extends string>(
  { from, to }: Move<State>,
  among: readonly State[],
): Guarded => {
  const [only, ...others] = from;
  if (only === undefined) throw new Error(`A row is made ${to}; it is not moved there.`);
  const data = { state: to };
  if (others.length === 0) return { where: { state: only }, data };
  const leftOut = among.filter((state) => !from.includes(state));
  return { where: leftOut.length === 0 ? {} : { state: { $notIn: leftOut } }, data };
};
