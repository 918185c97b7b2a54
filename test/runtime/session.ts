import { Emitter } from './emitter.ts';
import { absent, guard } from './guard.ts';
import { setPermissionCheckHandler, setPermissionRequestHandler } from './permissions.ts';
import { protocol } from './protocol.ts';
import { webRequest } from './web-request.ts';

const EVENTS = [
  'will-download',
  'spellcheck-dictionary-initialized',
  'spellcheck-dictionary-download-failure',
];

/** The one session. The spell checker is remembered and not there: the browser has no dictionary without a network. */
class Session extends Emitter {
  readonly protocol = protocol;
  readonly webRequest = webRequest;
  readonly setPermissionCheckHandler = setPermissionCheckHandler;
  readonly setPermissionRequestHandler = setPermissionRequestHandler;
  readonly availableSpellCheckerLanguages: string[] = ['en-GB', 'en-US'];
  spellCheckerEnabled = true;
  #languages: string[] = [];

  constructor() {
    super('session', EVENTS);
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellCheckerEnabled = enabled;
  }

  isSpellCheckerEnabled(): boolean {
    return this.spellCheckerEnabled;
  }

  setSpellCheckerLanguages(languages: string[]): void {
    const unknown = languages.find((one) => !this.availableSpellCheckerLanguages.includes(one));
    if (unknown !== undefined)
      throw new Error(`Invalid language code provided: "${unknown}" is not a valid language code`);
    this.#languages = languages;
  }

  getSpellCheckerLanguages(): string[] {
    return this.#languages;
  }

  setSpellCheckerDictionaryDownloadURL(url: string): void {
    if (!URL.canParse(url)) throw new Error('The URL you provided is not valid');
  }

  // No device is ever offered, so that there is nothing for these handlers to be asked.
  setDevicePermissionHandler(): void {}
  setBluetoothPairingHandler(): void {}
  setUSBProtectedClassesHandler(): void {}
  setDisplayMediaRequestHandler(): void {}

  isPersistent(): boolean {
    return true;
  }
}

export const defaultSession = new Session();
export type { Session };

export const session = guard('session', { defaultSession, Session: absent('Session') });
