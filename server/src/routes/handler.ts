import type controllers from '../controllers';

type Controllers = { [Name in keyof typeof controllers]: ReturnType<(typeof controllers)[Name]> };

/** `batches.create`: a renamed action of a controller fails the compiler here. */
export type Handler = {
  [Name in keyof Controllers]: `${Name & string}.${keyof Controllers[Name] & string}`;
}[keyof Controllers];

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
