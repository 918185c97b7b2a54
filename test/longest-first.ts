import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The projects in their order: those with the longest files first, and last the one whose files are the shortest. */
const PROJECTS = ['app', 'renderer', 'runtime', 'packaging', 'word', 'unit', 'app-faults', 'faults'];

/** Files that take the longest, and of which one shall not be the last that runs. Their size does not tell. */
const LONG = [
  'app/kill.test.ts',
  'app/disk.test.ts',
  'app/many-windows.test.ts',
  'app/real-notes.test.ts',
  'app/random-walk.test.ts',
  'app/export.test.ts',
  'app/lock.test.ts',
  'app/whole-meeting.test.ts',
  'renderer/looks.test.ts',
  'clipboard/in-the-window.test.ts',
  'editor/loose-entries.test.ts',
  'packaging/package.test.ts',
  'layouts/every-layout.test.ts',
  'word/read-back.test.ts',
  'faults/kill.test.ts',
];

/** Runs the files of a project one after the other, as what they share is loaded once, and the longest of them first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}

function rankOf({ project, moduleId }: TestSpecification): number {
  const file = moduleId.split(path.sep).join('/');
  const place = LONG.findIndex((name) => file.endsWith(`/${name}`));
  return PROJECTS.indexOf(project.name) * (LONG.length + 1) + (place < 0 ? LONG.length : place);
}
