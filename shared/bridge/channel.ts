import type { CallName, EventName } from '../bridge.ts';

/** The name of a call or an event on the wire. */
export function channelOf(name: CallName | EventName): string {
  return `minutewright:${name}`;
}
