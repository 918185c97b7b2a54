import { type Disk, nodeDisk } from './disk.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';
import { isJsonObject, type JsonObject, type JsonValue } from './json-value.ts';
import { type SaveTrouble, troubleOfError } from './save-trouble.ts';
import { setAside } from './set-aside.ts';

/** For every setting: may it have this value? */
export type SettingChecks<T> = { readonly [K in keyof T]: (value: JsonValue) => value is T[K] & JsonValue };

export interface SettingsOptions<T> {
  readonly path: string;
  /** Every setting, with the value that it has where the file gives none. */
  readonly defaults: T;
  readonly checks: SettingChecks<T>;
  readonly now?: () => number;
  readonly disk?: Disk;
}

/** What was wrong with the file of settings. */
export interface SettingsFault {
  /** Where the broken file is now; null where it could not be renamed or not even be read. */
  readonly setAside: string | null;
  /** The settings whose values were not allowed and are the usual ones now; none where nothing could be read. */
  readonly names: readonly string[];
  readonly cause: unknown;
}

export interface Settings<T> {
  /** All settings as they are now. */
  all(): T;
  /** What was wrong with the file when it was last read; null for nothing. */
  fault(): SettingsFault | null;
  /**
   * Sets some of them at once, and writes the file; what another run or a person has changed in it meanwhile
   * stays. If it can't be written the settings hold for this run, and the trouble comes back.
   */
  set(some: Partial<T>): Promise<SaveTrouble | null>;
}

/**
 * Reads the settings: one object of JSON in lines, which a person can read and repair. Keys that this program does
 * not know stay in the file, and those that nobody has set are not in it. A broken file is set aside under a name that says so, and what could not be understood
 * in it has its usual value. Never throws.
 */
export async function openSettings<T extends { readonly [K in keyof T]: JsonValue }>(
  options: SettingsOptions<T>,
): Promise<Settings<T>> {
  const { path, defaults, checks, now = Date.now, disk = nodeDisk } = options;
  let fromFile: Partial<T> = {};
  /** What was set here and is in no file yet. */
  let changed: Partial<T> = {};
  let unknown: JsonObject = {};
  let fault: SettingsFault | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  const take = (value: JsonObject): readonly string[] => {
    const names = Object.keys(defaults) as (keyof T & string)[];
    const given = names.filter((name) => Object.hasOwn(value, name));
    const right = given.filter((name) => checks[name](value[name] as JsonValue));
    fromFile = Object.fromEntries(right.map((name) => [name, value[name]])) as Partial<T>;
    unknown = Object.fromEntries(Object.entries(value).filter(([key]) => !Object.hasOwn(defaults, key)));
    return given.filter((name) => !right.includes(name));
  };

  const keepForLater = (): void => {
    changed = { ...fromFile, ...changed };
  };

  /** Reads the file; answers the error where the system refuses to, and then leaves all as it was. */
  const read = async (): Promise<unknown> => {
    const file = await readJsonFile(path, disk);
    if (file.state === 'unreadable') {
      fault = { setAside: null, names: [], cause: file.cause };
      return file.cause;
    }
    const value = file.state === 'read' && isJsonObject(file.value) ? file.value : null;
    const names = take(value ?? {});
    if (file.state === 'missing' || (value && names.length === 0)) return null;
    const moved = await setAside(path, now(), disk).catch(() => null);
    fault = { setAside: moved, names, cause: null };
    // What could be understood goes on in a file of its own; where that fails, it is written with the next setting.
    if (value && moved)
      await writeJsonFile(path, { ...unknown, ...fromFile } as JsonObject, disk).catch(keepForLater);
    return null;
  };

  const write = async (): Promise<SaveTrouble | null> => {
    const refused = await read();
    if (refused) return troubleOfError(refused, path, disk);
    const writing = changed;
    const next = { ...fromFile, ...writing };
    try {
      await writeJsonFile(path, { ...unknown, ...next } as JsonObject, disk);
    } catch (error) {
      return troubleOfError(error, path, disk);
    }
    fromFile = next;
    const later = Object.entries(changed).filter(([name, value]) => writing[name as keyof T] !== value);
    changed = Object.fromEntries(later) as Partial<T>;
    return null;
  };

  await read();
  return {
    all: () => ({ ...defaults, ...fromFile, ...changed }),
    fault: () => fault,
    set(some) {
      changed = { ...changed, ...some };
      const next = turn.then(write);
      turn = next;
      return next;
    },
  };
}
