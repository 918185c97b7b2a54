import { registerHooks } from 'node:module';

const NAMES: ReadonlySet<string> = new Set(['electron', 'electron/main', 'electron/common']);
const STAND_IN = new URL('electron.ts', import.meta.url).href;

/** From now on `electron` means the stand-in, to `import` and `require` alike. */
export function resolveElectron(): void {
  registerHooks({
    resolve: (specifier, context, next) =>
      NAMES.has(specifier)
        ? { url: STAND_IN, format: 'module-typescript', shortCircuit: true }
        : next(specifier, context),
  });
}
