/** How many cases a law is tried on; `LAW_CASES=200000 npm run test:unit` for a longer run. */
export const CASES = Number(process.env['LAW_CASES'] ?? 6000);

/** `LAW_SEED` repeats a run. */
export const SEED = process.env['LAW_SEED'] ? { seed: Number(process.env['LAW_SEED']) } : {};
