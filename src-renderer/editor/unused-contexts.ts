import type { Plugin } from 'vite';

/** What Slate tells every block of: whether the paper has the focus, and whether a word is being composed. */
const TOLD = [
  [/(FocusedContext\.Provider, \{\s*value: )isFocused\b/, '$1false'],
  [/(ComposingContext\.Provider, \{\s*value: )isComposing\b/, '$1false'],
] as const;

/**
 * A plugin of the build: Slate no longer tells the blocks what none of them asks. When a context changes, React looks at
 * every block of the note for one that uses it: in a long note the first key of an accent, or opening the find bar, would
 * come late by some hundred milliseconds. The build fails where a version of Slate does not have it any more.
 */
export function withoutUnusedContexts(): Plugin {
  return {
    name: 'without-unused-contexts',
    transform(code, id) {
      if (!/slate-react\/dist\/index\.es\.js/.test(id)) return null;
      return TOLD.reduce((text, [context, constant]) => {
        if (!context.test(text)) throw new Error(`slate-react has no ${context.source}`);
        return text.replace(context, constant);
      }, code);
    },
  };
}
