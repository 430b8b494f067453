/** Strapi hands this to a database lifecycle; `state` carries from a `before` to its `after`. */
export interface LifecycleEvent {
  params: { where?: Record<string, unknown>; data?: unknown };
  state: Record<string, unknown>;
}

/** The `where` of a write, as a query of the same type takes it. */
export const whereOfEvent = (event: LifecycleEvent): Record<string, unknown> =>
  event.params.where ?? {};
