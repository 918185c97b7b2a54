import type { TestProject } from 'vitest/node';
import { openDisplay } from './display.ts';
import { type FoundElectron, findElectron, findStandIn } from './find-electron.ts';

/** A global setup of tests: a display, and whatever Electron there is for Playwright to launch. */
export function setup(project?: TestProject): Promise<() => void> {
  return prepare(
    project,
    findElectron((line) => process.stderr.write(`${line}\n`)),
  );
}

/** The same with the stand-in in any case. Both return how to end what they began. */
export async function prepareStandIn(project?: TestProject): Promise<() => void> {
  return prepare(project, findStandIn('its stand-in is what is tested'));
}

/**
 * For the tests of a project, as beside those that take Electron itself there is one that takes the stand-in; for the
 * process itself where there is none.
 */
async function prepare(
  project: TestProject | undefined,
  finding: Promise<FoundElectron>,
): Promise<() => void> {
  const [electron, display] = await Promise.all([finding, openDisplay()]);
  process.stderr.write(`${electron.note}\n`);
  const found = {
    ELECTRON_OVERRIDE_DIST_PATH: electron.dist,
    ...(display.name === undefined ? {} : { DISPLAY: display.name }),
  };
  if (project) project.config.env = { ...project.config.env, ...found };
  else Object.assign(process.env, found);
  return () => display.close();
}
