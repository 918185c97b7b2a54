import { ipcMain, type WebContents } from 'electron';
import * as v from 'valibot';
import { channelOf } from '../../shared/bridge/channel.ts';
import type { Answer } from '../../shared/bridge/trouble.ts';
import { type AnswerOf, type ArgumentOf, type CallName, calls } from '../../shared/bridge.ts';
import type { Log } from '../files/log.ts';
import { errorDetail } from '../notes/error-detail.ts';
import { isOwnPage } from '../security.ts';

/** What the main process does at each call of a page; `sender` is the page. Troubles are answered, not thrown. */
export type CallHandlers = {
  readonly [K in CallName]: (
    argument: ArgumentOf<K>,
    sender: WebContents,
  ) => Promise<Answer<AnswerOf<K>>> | Answer<AnswerOf<K>>;
};

/**
 * Listens to every call of the contract. The sender's frame, the argument and the answer are checked each time; a
 * handler that throws is answered as a trouble of the program itself, and logged. Calls wait for the handlers, so that a
 * page may ask before all is ready.
 */
export function handleCalls(handlers: Promise<CallHandlers>, log: () => Log | null): void {
  for (const name of Object.keys(calls) as CallName[]) {
    ipcMain.handle(channelOf(name), async (event, given: unknown): Promise<Answer<unknown>> => {
      if (!isOwnPage(event.senderFrame)) {
        log()?.write('error', 'foreign-sender', { call: name });
        return fault(name, 'foreign-sender');
      }
      const argument = v.safeParse(calls[name].argument, given);
      if (!argument.success) {
        log()?.write('error', 'bad-argument', { call: name });
        return fault(name, 'bad-argument');
      }
      try {
        const handler = (await handlers)[name] as (
          argument: unknown,
          sender: WebContents,
        ) => Promise<Answer<unknown>>;
        const answer = await handler(argument.output, event.sender);
        if (!answer.ok) return answer;
        return { ok: true, value: v.parse(calls[name].answer, answer.value) };
      } catch (error) {
        log()?.write('error', 'call-failed', { call: name }, error);
        return fault(name, errorDetail(error));
      }
    });
  }
}

function fault(name: CallName, detail: string): Answer<never> {
  const words =
    'Minutewright could not do this because of a fault of its own. Your words are safe. Try again; if it happens once more, please report it.';
  return { ok: false, trouble: { code: 'fault', words, detail: `${name}: ${detail}` } };
}
