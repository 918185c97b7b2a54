import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import './choices.css';

interface ChoicesProps<T extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}

/** A few answers of which one holds. */
export function Choices<T extends string>({ label, choices, chosen, onChoose }: ChoicesProps<T>): ReactNode {
  return (
    <RadioGroup className="radios" value={chosen} onChange={(value) => onChoose(value as T)}>
      <Label className="radios-label">{label}</Label>
      {choices.map(({ value, label: words }) => (
        <Radio key={value} value={value} className="radio">
          <span className="radio-mark" />
          {words}
        </Radio>
      ))}
    </RadioGroup>
  );
}
