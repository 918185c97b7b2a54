/** A longer run: `npm run test:laws`. */
const IS_LONG = process.env['LAWS'] === 'long';

/** How many cases a law is tried on; `LAW_CASES` sets another number. */
export const CASES = Number(process.env['LAW_CASES'] ?? (IS_LONG ? 100_000 : 5_000));

/** `LAW_SEED` repeats a run. */
export const SEED = process.env['LAW_SEED'] ? { seed: Number(process.env['LAW_SEED']) } : {};
