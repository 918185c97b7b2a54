import { createContext } from 'react';
import type { AttendanceRow } from '../../../shared/note/blocks.ts';

/** Where the people of the meeting before come from. */
export interface AttendanceSource {
  /** Those who belong, as `rosterOf` tells them of the last meeting's note; null where none was chosen. */
  readonly onLastTime: () => Promise<readonly AttendanceRow[] | null>;
}

/** The source that the window has; where it has none, nothing is offered. */
export const LastTime = createContext<AttendanceSource | null>(null);
