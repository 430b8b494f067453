import type { Core } from '@strapi/strapi';
import { getConfig } from '../get-config';
import type { LetterRow } from '../store/records';
import { deliver } from './deliver';
import { claimLetters } from './queue/claim';

/** Claims due letters and delivers them, never more at once than `concurrency`, until it is closed. */
export class Pump {
  private readonly underWay = new Set<Promise<void>>();
  private isClosed = false;
  private looking: Promise<void> | undefined;
  private lookAgain = false;

  /** @param onIdle called whenever the last letter under way is done */
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly onIdle: () => void,
  ) {}

  /** Looks for due letters, one look at a time; a call during a look makes it look once more. */
  look(): void {
    this.lookAgain = true;
    if (this.isClosed || this.looking) return;
    this.looking = this.claimWhileAsked()
      .catch((error: unknown) => {
        this.strapi.log.error(`member-invites: outbox: ${String(error)}`);
      })
      .finally(() => {
        this.looking = undefined;
        if (this.lookAgain) this.look(); // asked between the last claim and now
      });
  }

  /** Claims no more letters. @returns when the letters under way are done */
  async close(): Promise<void> {
    this.isClosed = true;
    await this.looking; // what it claims will be under way
    await Promise.allSettled([...this.underWay]);
  }

  private async claimWhileAsked(): Promise<void> {
    const { concurrency, leaseSeconds } = getConfig(this.strapi).worker;
    while (this.lookAgain && !this.isClosed) {
      this.lookAgain = false;
      const limit = concurrency - this.underWay.size;
      if (limit <= 0) return;
      const claimed = await claimLetters(this.strapi, { limit, leaseSeconds, now: new Date() });
      claimed.forEach((letter) => this.begin(letter));
    }
  }

  private begin(letter: LetterRow): void {
    const work = deliver(this.strapi, letter).finally(() => {
      this.underWay.delete(work);
      this.look();
      if (this.underWay.size === 0 && !this.isClosed) this.onIdle();
    });
    this.underWay.add(work);
  }
}
