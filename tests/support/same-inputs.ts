import fc from 'fast-check';

/** Every run tries the same inputs, so that a build fails for its own change; FUZZ_SEED asks for others. */
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 13) });
