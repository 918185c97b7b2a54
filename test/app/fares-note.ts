import { writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A short note as a committee system exports it. */
export const FARES = `Ferries & Piers Board

Thursday 24 October 2019, 10.00 am, Quay House

<AI1>

1.   Fares review

Eve Lund presented the report.

RESOLVED: That the fares stay as they are until March.

</AI1>

<AI2>

2.   Winter timetable

The last boat leaves at eight.

</AI2>
`;

/** Settings of a person who saves by hand: then a test knows when a file is written. */
export async function savesByHand(data: string): Promise<void> {
  await writeFile(path.join(data, 'settings.json'), '{ "autosave": false }\n');
}
