import { act, renderHook } from '@testing-library/react';
import { stayShut, useUnderWay } from '../../../admin/src/hooks/useUnderWay';

/** Makes work that ends when the test says so. */
const piece = () => {
  let end: (result?: unknown) => void = () => undefined;
  const done = new Promise((resolve) => {
    end = resolve;
  });
  return { work: jest.fn(() => done), end };
};

const open = () => renderHook(useUnderWay).result;

it('drops a second click while the first is under way, and takes one after it', async () => {
  const guard = open();
  const first = piece();
  const second = piece();
  act(() => {
    void guard.current.once(first.work);
    void guard.current.once(second.work);
  });
  expect(guard.current.isUnderWay).toBe(true);
  expect(second.work).not.toHaveBeenCalled();
  await act(async () => first.end());
  expect(guard.current.isUnderWay).toBe(false);
  await act(async () => {
    second.end();
    await guard.current.once(second.work);
  });
  expect(second.work).toHaveBeenCalledTimes(1);
});

it('takes no click any more once the work has done away with its button', async () => {
  const guard = open();
  const later = piece();
  await act(async () => {
    await guard.current.once(async () => stayShut);
    await guard.current.once(later.work);
  });
  expect(later.work).not.toHaveBeenCalled();
  expect(guard.current.isUnderWay).toBe(false);
});

it('takes another click when the work has failed', async () => {
  const guard = open();
  const later = piece();
  later.end();
  await act(async () => {
    await expect(guard.current.once(() => Promise.reject(new Error('lost')))).rejects.toThrow(
      'lost',
    );
    await guard.current.once(later.work);
  });
  expect(later.work).toHaveBeenCalledTimes(1);
});
