/// <reference lib="dom" />
import type { Link } from './link.ts';

/** A question to the person at the window, for want of a native dialog. */
export interface Prompt {
  readonly title: string;
  readonly message: string;
  readonly detail: string;
  /** A line to be filled in, such as a path, with what could be meant; absent where there is nothing to type. */
  readonly line?: { readonly label: string; readonly value: string; readonly choices: readonly string[] };
  readonly checkbox?: { readonly label: string; readonly checked: boolean };
  readonly buttons: readonly string[];
  readonly defaultButton: number;
  readonly cancelButton: number;
}

export interface PromptAnswer {
  readonly button: number;
  readonly line: string;
  readonly checked: boolean;
}

/**
 * A modal question over the page, in a shadow of its own so that neither styles nor keys of the page meet it.
 * It runs in the page from its source text: nothing outside it may be named.
 */
export function promptWorld(link: Link): void {
  const STYLE = `dialog { font: 14px/1.45 system-ui, 'Liberation Sans', sans-serif; color: #1c1c1e; background: #fff;
    border: 1px solid #9a9aa0; border-radius: 8px; padding: 18px 20px; width: 460px; max-width: 90vw;
    box-shadow: 0 12px 40px #0006; } dialog::backdrop { background: #0004; }
    h2 { font-size: 15px; margin: 0 0 8px; } p { margin: 0 0 10px; white-space: pre-wrap; overflow-wrap: anywhere; }
    label { display: block; margin: 0 0 12px; } input[type=text] { display: block; width: 100%; font: inherit;
    box-sizing: border-box; padding: 5px 7px; margin-top: 4px; } .list { max-height: 40vh; overflow: auto; }
    .buttons { display: flex; flex-wrap: wrap; gap: 8px; justify-content: flex-end; margin-top: 14px; }
    button { font: inherit; padding: 5px 14px; }`;

  function element<K extends keyof HTMLElementTagNameMap>(
    tag: K,
    members: Partial<HTMLElementTagNameMap[K]>,
    children: readonly Node[] = [],
  ): HTMLElementTagNameMap[K] {
    const made = Object.assign(document.createElement(tag), members);
    made.append(...children);
    return made;
  }

  function ask(call: number, prompt: Prompt): void {
    const host = element('electron-stand-in-prompt' as 'div', {});
    host.dataset['question'] = String(call);
    const shadow = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    shadow.adoptedStyleSheets = [sheet];
    for (const type of [
      'keydown',
      'keyup',
      'keypress',
      'beforeinput',
      'input',
      'paste',
      'focusin',
      'click',
    ]) {
      host.addEventListener(type, (event) => event.stopPropagation());
    }

    const line = element('input', { type: 'text', value: prompt.line?.value ?? '' });
    const box = element('input', { type: 'checkbox', checked: prompt.checkbox?.checked ?? false });
    const choices = element(
      'datalist',
      { id: 'choices' },
      (prompt.line?.choices ?? []).map((value) => element('option', { value })),
    );
    line.setAttribute('list', 'choices');
    const buttons = prompt.buttons.map((label, index) => {
      const button = element('button', { textContent: label, type: 'button' });
      button.addEventListener('click', () => finish(index));
      return button;
    });
    const parts: Node[] = [element('h2', { textContent: prompt.title || prompt.message })];
    if (prompt.title && prompt.message) parts.push(element('p', { textContent: prompt.message }));
    if (prompt.detail) parts.push(element('p', { textContent: prompt.detail }));
    if (prompt.line) {
      parts.push(element('label', {}, [document.createTextNode(prompt.line.label), line, choices]));
    }
    if (prompt.checkbox) {
      parts.push(element('label', {}, [box, document.createTextNode(` ${prompt.checkbox.label}`)]));
    }
    const many = prompt.buttons.length > 6;
    parts.push(element('div', { className: many ? 'buttons list' : 'buttons' }, buttons));

    const dialog = element('dialog', {}, parts);
    dialog.setAttribute('aria-label', prompt.title || prompt.message);
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      finish(prompt.cancelButton);
    });
    line.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault(); // The same stroke would else press a button of the next question.
      finish(prompt.defaultButton);
    });
    shadow.append(dialog);
    document.documentElement.append(host);
    dialog.showModal();
    if (prompt.line) line.select();
    else buttons[prompt.defaultButton]?.focus();

    function finish(button: number): void {
      const answer: PromptAnswer = { button, line: line.value, checked: box.checked };
      dialog.close();
      host.remove();
      link.tell('prompt-answer', call, answer);
    }
  }

  link.hear('prompt', (call: number, prompt: Prompt) => {
    if (document.body) ask(call, prompt);
    else window.addEventListener('DOMContentLoaded', () => ask(call, prompt), { once: true });
  });
}
