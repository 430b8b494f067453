import * as yup from 'yup';

interface Bounds {
  min?: number;
  max: number;
}

/**
 * A list with so many items, each of which this schema judges. A list that is too long is refused as a whole
 * before its items are looked at: yup takes minutes for a megabyte of wrong ones, and holds up everybody.
 */
export const listOf = <Item extends yup.AnySchema>(item: Item, { min = 0, max }: Bounds) => {
  const bounded = yup.array().min(min).max(max);
  const whole = bounded.of(item);
  return yup.lazy((value: unknown) =>
    Array.isArray(value) && value.length > max ? bounded : whole,
  );
};
