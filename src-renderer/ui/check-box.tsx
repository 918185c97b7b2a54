import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import './check-box.css';

interface CheckBoxProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Something that can be had or not, in a list of such. */
export function CheckBox({ label, isOn, onChange }: CheckBoxProps): ReactNode {
  return (
    <Checkbox className="check-box" isSelected={isOn} onChange={onChange}>
      <span className="check-box-mark">
        <Check aria-hidden="true" strokeWidth={3} />
      </span>
      {label}
    </Checkbox>
  );
}
