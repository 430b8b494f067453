/** How long a file that is being received is left alone; renewed with every chunk of its lines. */
export const receivingLeaseMs = 60_000;
