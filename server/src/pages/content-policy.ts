import { logoOrigin } from './brand';
import { hasPassword } from './join-page';
import type { JoinView } from './join-view';

/** Writes a policy that is stricter than Strapi's own: a page loads what it shows and nothing else. */
export function contentPolicy(view: JoinView): string {
  const logo = logoOrigin(view);
  return [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    ...(logo === null ? [] : [`img-src ${logo}`]),
    ...(hasPassword(view) ? ["script-src 'self'"] : []),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
