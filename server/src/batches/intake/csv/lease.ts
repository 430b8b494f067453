/**
 * The time for which a file that is being received is left to its run; renewed with every chunk of its lines.
 */
export const receivingLeaseMs = 60_000;
