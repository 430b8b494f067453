import type controllers from '../controllers';

type Controllers = { [Name in keyof typeof controllers]: ReturnType<(typeof controllers)[Name]> };

/**
 * The name of an action such as `batches.create`. The compiler fails here if a controller's action is
 * renamed.
 */
export type Handler = {
  [Name in keyof Controllers]: `${Name & string}.${keyof Controllers[Name] & string}`;
}[keyof Controllers];

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
