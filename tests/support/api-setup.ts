/** A site starts within a few seconds; on a busy machine it may take several times as long. */
jest.setTimeout(60_000);
