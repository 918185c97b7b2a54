import { type ReactNode, useId } from 'react';
import { Switch } from 'react-aria-components';
import './toggle.css';

interface ToggleProps {
  readonly label: string;
  /** What it means, in a sentence under it. */
  readonly words: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** A switch with a sentence that says what it does. */
export function Toggle({ label, words, isOn, onChange }: ToggleProps): ReactNode {
  const id = useId();
  return (
    <div>
      <Switch className="switch" isSelected={isOn} onChange={onChange} aria-describedby={id}>
        <span>{label}</span>
        <span className="switch-track" />
      </Switch>
      <p id={id} className="switch-words">
        {words}
      </p>
    </div>
  );
}
