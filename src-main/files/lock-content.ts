import { isJsonObject, type JsonValue } from './json-value.ts';
import { type Identity, readIdentity } from './process-identity.ts';

/** What a lock file says. */
export interface LockContent {
  /** Tells two locks of one process apart. */
  readonly id: string;
  /** The name of the note's file, for a person who finds the lock. */
  readonly note: string;
  readonly holder: Identity;
  /** Since when the note is open, in milliseconds since 1970. */
  readonly since: number;
}

/** A lock as JSON, with a word for a person who finds the file. */
export function lockToJson(lock: LockContent): JsonValue {
  const about = 'Says who has the note open in Minutewright. May be removed when nobody has.';
  return { about, ...lock, holder: { ...lock.holder } };
}

/** A lock out of JSON; null for anything else. */
export function readLock(value: JsonValue): LockContent | null {
  if (!isJsonObject(value)) return null;
  const { id, note, since } = value;
  const holder = readIdentity(value['holder']);
  if (!holder || typeof id !== 'string' || typeof note !== 'string') return null;
  return typeof since === 'number' ? { id, note, holder, since } : null;
}
