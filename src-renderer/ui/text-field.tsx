import type { ReactNode } from 'react';
import { TextField as AriaTextField, Input, Label, Text } from 'react-aria-components';
import './text-field.css';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Stands in it while it is empty: what holds then. */
  readonly usual?: string;
  /** What to know of it, in a sentence under it. */
  readonly words?: string;
}

/** A line to type in. */
export function TextField({ label, value, onChange, usual, words }: TextFieldProps): ReactNode {
  return (
    <AriaTextField className="text-field" value={value} onChange={onChange}>
      <Label className="text-field-label">{label}</Label>
      <Input className="text-field-input" placeholder={usual ?? ''} spellCheck={false} />
      {words && (
        <Text slot="description" className="text-field-words">
          {words}
        </Text>
      )}
    </AriaTextField>
  );
}
