import type { CarriedOver } from '../../shared/bridge/data.ts';

/** What a note of the next meeting takes over, in a sentence: `Takes over 8 standing items, 14 people and 3 open actions.` */
export function carriedWords({ items, people, actions }: CarriedOver): string {
  const parts = [
    counted(items, 'standing item', 'standing items'),
    counted(people, 'person', 'people'),
    counted(actions, 'open action', 'open actions'),
  ].filter((part) => part !== null);
  const last = parts.pop();
  if (last === undefined)
    return 'Takes over the header alone: the note has no standing items, people or open actions.';
  const all = parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
  return `Takes over ${all}.`;
}

function counted(count: number, one: string, more: string): string | null {
  return count === 0 ? null : `${count} ${count === 1 ? one : more}`;
}
