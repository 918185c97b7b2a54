import { errorCode } from '../files/error-code.ts';

/** An error as the log takes it: names and codes, never a message, which may hold words of a note. */
export function errorDetail(error: unknown): string {
  if (error === null || error === undefined) return '';
  const code = errorCode(error);
  const name = error instanceof Error ? error.name : typeof error;
  return code ? `${name} ${code}` : name;
}
