import { type ReactNode, useLayoutEffect, useRef } from 'react';
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
  /** It was just asked for: as soon as it stands it has the focus, and what is in it is selected. */
  readonly takesFocus?: boolean;
}

/** A line to type in. */
export function TextField(props: TextFieldProps): ReactNode {
  const { label, value, onChange, usual, words, takesFocus = false } = props;
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (!takesFocus) return;
    input.current?.focus();
    input.current?.select();
  }, [takesFocus]);
  return (
    <AriaTextField className="text-field" value={value} onChange={onChange}>
      <Label className="text-field-label">{label}</Label>
      <Input ref={input} className="text-field-input" placeholder={usual ?? ''} spellCheck={false} />
      {words && (
        <Text slot="description" className="text-field-words">
          {words}
        </Text>
      )}
    </AriaTextField>
  );
}
