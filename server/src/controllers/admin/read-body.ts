import type { Context } from 'koa';
import type { AnySchema } from 'yup';
import { mayDo } from '../../admin-of-request';
import { rightsOfBodies, type BodyHandler } from '../../domain/rights-of-bodies';
import { Refusal } from '../../errors';
import { nameOfRight, type Action } from '../../permissions';
import { validateBody } from '../../validate';

export const missingRight = (right: Action): Refusal => {
  const name = nameOfRight(right);
  const message = `This request also takes the right “${name}”.`;
  return new Refusal('right_missing', { message, right, name });
};

/**
 * Validates the body of a request and asks for the rights that it takes besides the one of its route. Every
 * action of the panel reads its body here.
 * @throws Refusal `invalid_request`, `right_missing` with the `right` and its `name` in the details
 */
export const readBody = async <T extends object>(
  ctx: Context,
  {
    handler,
    schema,
    body = ctx.request.body,
  }: {
    handler: BodyHandler;
    schema: AnySchema;
    /** The part of a multipart request that is validated; by default the whole body. */
    body?: unknown;
  },
): Promise<T> => {
  const request = await validateBody<T>(schema, body);
  const right = rightsOfBodies[handler](request as Record<string, unknown>).find(
    (action) => !mayDo(ctx.state, action),
  );
  if (right !== undefined) throw missingRight(right);
  return request;
};
