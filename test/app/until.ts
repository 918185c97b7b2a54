/** How long a thing may take to come about, in milliseconds: many times what it takes on a machine that is busy. */
const LIMIT = 15_000;

/** How often it is looked at. */
const EVERY = 20;

/** Waits until a question has an answer that is neither false nor null nor undefined, asking again and again. */
export async function until<T>(
  question: () => T | Promise<T>,
  what = 'It',
  limit = LIMIT,
): Promise<NonNullable<T>> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await question();
    if (answer !== false && answer !== null && answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`${what} did not come about in time`);
    await new Promise((resolve) => setTimeout(resolve, EVERY));
  }
}
