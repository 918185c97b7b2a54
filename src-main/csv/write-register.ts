import type { RegisterRow } from './register-rows.ts';
import { writeCsv } from './write-csv.ts';

/** The columns of a register of decisions and actions. */
const REGISTER_COLUMNS = ['file', 'ai', 'item', 'title', 'kind', 'text', 'owner', 'due', 'status'] as const;

/** A register of decisions and actions as CSV. */
export function writeRegister(rows: readonly RegisterRow[]): string {
  return writeCsv(rows, REGISTER_COLUMNS);
}
