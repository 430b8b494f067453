import { stopLimitMs, waitAtMost } from '../wait-at-most';

/** The sweeps under way on this node, which end with the chunk they are at once the site stops. */
export class Sweeps {
  private readonly underWay = new Set<Promise<unknown>>();
  private isStopped = false;

  async run<T>(sweep: (isStopping: () => boolean) => Promise<T>): Promise<T> {
    const running = sweep(() => this.isStopped);
    this.underWay.add(running);
    try {
      return await running;
    } finally {
      this.underWay.delete(running);
    }
  }

  /** Waits for the chunks under way, five seconds at most. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await waitAtMost(stopLimitMs, Promise.allSettled(this.underWay));
  }
}
