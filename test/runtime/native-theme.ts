import { Emitter } from './emitter.ts';
import { allContents } from './windows.ts';

type Source = Electron.NativeTheme['themeSource'];

/** The desktop is taken to be light; `themeSource` is what the pages are shown. */
class NativeTheme extends Emitter {
  readonly shouldUseHighContrastColors = false;
  readonly shouldUseInvertedColorScheme = false;
  readonly inForcedColorsMode = false;
  readonly prefersReducedTransparency = false;
  #source: Source = 'system';

  constructor() {
    super('nativeTheme', ['updated']);
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }

  get themeSource(): Source {
    return this.#source;
  }

  set themeSource(source: Source) {
    if (this.#source === source) return;
    this.#source = source;
    for (const contents of allContents()) contents.showTheme(source);
    this.emit('updated', {});
  }
}

export const nativeTheme = new NativeTheme();
