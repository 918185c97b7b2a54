import type { PromptAnswer } from './page/prompt-world.ts';
import type { PageMessage } from './page-target.ts';
import { report } from './runtime.ts';
import { fromWebUrl } from './scheme.ts';

/** What the preload's world says, in the words of the main process. `url` is where the page then stood. */
export interface MessageTold {
  send(url: string, channel: string, args: readonly unknown[]): void;
  invoke(url: string, channel: string, args: readonly unknown[], call: number): void;
  open(url: string): void;
  close(): void;
  /** The page's own handlers of beforeunload have run. */
  unload(wouldStay: boolean): void;
  focus(): void;
  title(title: string): void;
  resize(): void;
  shortcut(command: number): void;
  promptAnswer(call: number, answer: PromptAnswer): void;
  preloadError(file: string, error: Error): unknown;
}

/** Reads the messages of one page. */
export function pageMessages(told: MessageTold): (message: PageMessage) => void {
  return ([kind, webUrl, ...values]): unknown => {
    const url = fromWebUrl(webUrl);
    const [first, second, third] = values as unknown as readonly [never, never, never];
    switch (kind) {
      case 'send':
        return told.send(url, first, second);
      case 'invoke':
        return told.invoke(url, first, second, third);
      case 'open':
        return told.open(fromWebUrl(first));
      case 'close':
        return told.close();
      case 'unload':
        return told.unload(first);
      case 'focus':
        return told.focus();
      case 'title':
        return told.title(first);
      case 'resize':
        return told.resize();
      case 'shortcut':
        return told.shortcut(first);
      case 'prompt-answer':
        return told.promptAnswer(first, second);
      case 'preload-error':
        return told.preloadError(first, second);
      default:
        return report(`an unknown message '${kind}' of the page`);
    }
  };
}
