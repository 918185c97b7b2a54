import type { Bridge } from '../../shared/bridge.ts';

/** These bring the edits themselves, or where the caret stands after them. */
const OF_EDITS: ReadonlySet<string> = new Set(['on', 'edit', 'moveCaret', 'handInNote', 'refuseChange']);

/**
 * A bridge that sends what was typed and waits for the next paint before it asks for anything else: whoever asks for
 * the note to be saved means all that was typed.
 */
export function editsFirst(bridge: Bridge, sendEdits: () => void): Bridge {
  // Over nothing: a proxy may not answer otherwise for what its own target keeps fixed, as the preload script's does.
  return new Proxy({} as Bridge, {
    get(_target, name: keyof Bridge) {
      const call = bridge[name];
      if (OF_EDITS.has(name)) return call;
      return (...given: readonly unknown[]) => {
        sendEdits();
        return (call as (...given: readonly unknown[]) => unknown)(...given);
      };
    },
  });
}
