import {
  batchStates,
  invitationStates,
  letterStates,
  memberStates,
} from '../../../shared/contracts/states';
import {
  batchMoves,
  invitationMoves,
  letterMoves,
  memberMoves,
  moveBetween,
  type Move,
} from '../../../server/src/domain/states';
import { guarded } from '../../../server/src/store/moves';

const tables: Record<string, { states: readonly string[]; moves: Record<string, Move> }> = {
  member: { states: memberStates, moves: memberMoves },
  invitation: { states: invitationStates, moves: invitationMoves },
  letter: { states: letterStates, moves: letterMoves },
  batch: { states: batchStates, moves: batchMoves },
};

/** No mail service reports to us yet. */
const unreached = ['bounced'];

describe.each(Object.entries(tables))('the states of a %s', (_, { states, moves }) => {
  const all = Object.values(moves);

  it('are each reached from where a row is made', () => {
    const reached = new Set(all.filter(({ from }) => from.length === 0).map(({ to }) => to));
    for (let size = -1; size !== reached.size;) {
      size = reached.size;
      for (const { from, to } of all) if (from.some((state) => reached.has(state))) reached.add(to);
    }
    expect([...reached].sort()).toEqual(states.filter((one) => !unreached.includes(one)).sort());
  });

  it('are moved by somebody', () => {
    for (const { by } of all) expect(by.length).toBeGreaterThan(0);
  });
});

describe('a move', () => {
  it.each(invitationStates.filter((state) => state !== 'pending'))(
    'out of an invitation that is %s is in no table',
    (from) => {
      for (const to of invitationStates) {
        expect(() => moveBetween(invitationMoves, { from, to })).toThrow(/No move leads/);
      }
    },
  );

  it('takes a validated member to nothing but another account, or to none', () => {
    const to = memberStates.filter((state) =>
      Object.values<Move>(memberMoves).some(
        (move) => move.to === state && move.from.includes('validated'),
      ),
    );
    expect(to).toEqual(['not_invited', 'validated']);
  });

  it('never takes back a letter that was sent', () => {
    const moves = Object.values<Move>(letterMoves);
    expect(moves.filter(({ from }) => from.includes('sent'))).toEqual([]);
  });

  it('is found by where it leads from and to', () => {
    const found = moveBetween(batchMoves, { from: 'processing', to: 'done' });
    expect(found).toBe(batchMoves.finish);
    expect(() => moveBetween(batchMoves, { from: 'done', to: 'processing' })).toThrow(
      'No move leads from done to processing.',
    );
  });
});

describe('the write of a move', () => {
  it('asks for its one state', () => {
    expect(guarded(letterMoves.send, letterStates)).toEqual({
      where: { state: 'sending' },
      data: { state: 'sent' },
    });
  });

  it('leaves out the states that it may not be made from, where it may be made from several', () => {
    expect(guarded(memberMoves.invite, memberStates)).toEqual({
      where: { state: { $notIn: ['validated'] } },
      data: { state: 'pending' },
    });
  });

  it('guards nothing where it may be made from every state', () => {
    expect(guarded(memberMoves.join, memberStates).where).toEqual({});
  });

  it('is none for a row that is only made', () => {
    expect(() => guarded(invitationMoves.open, invitationStates)).toThrow(/is made pending/);
  });
});
