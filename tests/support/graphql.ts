import type { Response } from 'supertest';
import type { Site } from './site';

/** Sends a GraphQL request to a site; if it has a bearer token, as its holder. */
export async function askGraphql(
  site: Site,
  query: string,
  { token, variables }: { token?: string; variables?: object } = {},
): Promise<Response> {
  const request = site.request.post('/graphql');
  const asked = token === undefined ? request : request.auth(token, { type: 'bearer' });
  return asked.send({ query, variables });
}
