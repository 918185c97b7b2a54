/** A line of a calendar, unfolded: its name, the parameters of that, and its value. */
export interface CalendarLine {
  readonly name: string;
  readonly value: string;
}

/** A calendar read by nothing but the grammar of its lines (RFC 5545, 3.1): throws for a line that is none. */
export function linesOf(calendar: string): readonly CalendarLine[] {
  if (!calendar.endsWith('\r\n')) throw new Error('The last line has no end');
  const lines = calendar
    .slice(0, -2)
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n');
  return lines.map((line) => {
    const [, name, value] = /^([A-Z-]+(?:;[A-Z-]+=[^":;,]+)*):([^\r\n]*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`No line of a calendar: ${line}`);
    return { name, value };
  });
}

/** The events of a calendar, each with its values by their names; text values are unescaped. */
export function eventsOf(calendar: string): readonly ReadonlyMap<string, string>[] {
  const events: Map<string, string>[] = [];
  let event: Map<string, string> | null = null;
  for (const { name, value } of linesOf(calendar)) {
    if (name === 'BEGIN' && value === 'VEVENT') event = new Map();
    else if (name === 'END' && value === 'VEVENT' && event) {
      events.push(event);
      event = null;
    } else event?.set(name, unescaped(value));
  }
  return events;
}

function unescaped(value: string): string {
  if (/(?<!\\)(?:\\\\)*\\[^\\;,nN]/.test(value)) throw new Error(`An escape that there is not: ${value}`);
  return value.replace(/\\([\\;,nN])/g, (_all, character: string) =>
    /n/i.test(character) ? '\n' : character,
  );
}
