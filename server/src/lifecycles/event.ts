/** Strapi hands this to a database lifecycle; `state` carries from a `before` to its `after`. */
export interface LifecycleEvent {
  params: { where?: Record<string, unknown>; data?: unknown };
  state: Record<string, unknown>;
}

/** Answers the `where` of a write in the form that a query of the same type takes. */
export const whereOfEvent = (event: LifecycleEvent): Record<string, unknown> =>
  event.params.where ?? {};
