import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { type NameToken, USUAL_PATTERN, unknownParts } from '../../shared/export-names.ts';
import { TextField } from '../ui/text-field.tsx';

/** What the parts of a name stand for, as a clerk says it. */
const PARTS: readonly { readonly tokens: readonly NameToken[]; readonly words: string }[] = [
  { tokens: ['date'], words: 'the day of the meeting, as 2019-03-14' },
  { tokens: ['year', 'month', 'day'], words: 'each part of that day alone' },
  { tokens: ['body'], words: 'who met' },
  { tokens: ['layout'], words: 'what it is: minutes, note, decisions, actions or agenda' },
  { tokens: ['public'], words: 'the word “public”, in the public version only' },
];

interface NamePatternProps {
  /** As it is kept: empty for the usual one. */
  readonly names: string;
  /** It was just asked for. */
  readonly takesFocus: boolean;
  readonly onChange: (names: string) => void;
  /** The name that comes of it. */
  readonly children: ReactNode;
}

/** How files are named: words as they are, and between braces what the note tells. */
export function NamePattern({ names, takesFocus, onChange, children }: NamePatternProps): ReactNode {
  const [typed, setTyped] = useState(names || USUAL_PATTERN);
  const parts = useRef<HTMLDListElement>(null);
  // The field comes into sight with the focus; what explains it stands below.
  useLayoutEffect(() => {
    if (takesFocus) parts.current?.scrollIntoView({ block: 'nearest' });
  }, [takesFocus]);
  return (
    <>
      <TextField
        label="Names of files"
        value={typed}
        usual={USUAL_PATTERN}
        words={`${unknownWords(unknownParts(typed))}What stands in braces is filled in from the note.`}
        takesFocus={takesFocus}
        onChange={(now) => {
          setTyped(now);
          onChange(now.trim() === USUAL_PATTERN ? '' : now);
        }}
      />
      {children}
      <dl ref={parts} className="export-parts">
        {PARTS.map(({ tokens, words }) => (
          <div key={words}>
            <dt>{tokens.map((token) => `{${token}}`).join(' ')}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function unknownWords(parts: readonly string[]): string {
  if (parts.length === 0) return '';
  const all = parts.map((part) => `“${part}”`).join(' and ');
  return parts.length === 1
    ? `${all} stands for nothing, and stays in the name as it is. `
    : `${all} stand for nothing, and stay in the name as they are. `;
}
