import type { Prompt, PromptAnswer } from './page/prompt-world.ts';
import type { PageTarget } from './page-target.ts';

/** The questions that are open in one window. */
export interface PagePerson {
  ask(page: PageTarget, prompt: Prompt): Promise<PromptAnswer>;
  answered(call: number, answer: PromptAnswer): void;
  /** A document has come that knows nothing of the questions that are open. */
  connected(page: PageTarget): void;
  /** The window has gone: whatever is open is cancelled. */
  leave(): void;
}

let lastCall = 0;

export function createPagePerson(): PagePerson {
  const open = new Map<
    number,
    { readonly prompt: Prompt; readonly resolve: (answer: PromptAnswer) => void }
  >();

  function answered(call: number, answer: PromptAnswer): void {
    open.get(call)?.resolve(answer);
    open.delete(call);
  }

  return {
    answered,
    ask(page, prompt) {
      lastCall += 1;
      const call = lastCall;
      const answer = new Promise<PromptAnswer>((resolve) => {
        open.set(call, { prompt, resolve });
      });
      void page.tell('prompt', call, prompt);
      return answer;
    },
    connected(page) {
      for (const [call, { prompt }] of open) void page.tell('prompt', call, prompt);
    },
    leave() {
      for (const [call, { prompt }] of open) {
        answered(call, { button: prompt.cancelButton, line: '', checked: false });
      }
    },
  };
}
