import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from 'react-aria-components';
import './select.css';

interface SelectProps<T extends string> {
  readonly label: string;
  /** `words` say what a choice is for. */
  readonly choices: readonly { readonly value: T; readonly label: string; readonly words?: string }[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}

/** One of a list that opens: arrow keys, letters and Enter choose in it. */
export function Select<T extends string>({ label, choices, chosen, onChoose }: SelectProps<T>): ReactNode {
  return (
    <AriaSelect className="select" value={chosen} onChange={(value) => onChoose(value as T)}>
      <Label className="select-label">{label}</Label>
      <Button className="select-button">
        <SelectValue className="select-value">{({ selectedText }) => selectedText}</SelectValue>
        <ChevronDown aria-hidden="true" strokeWidth={1.75} />
      </Button>
      <Popover className="select-list" offset={4}>
        <ListBox className="select-choices">
          {choices.map(({ value, label: name, words }) => (
            <ListBoxItem key={value} id={value} textValue={name} className="select-choice">
              <Check aria-hidden="true" className="select-mark" strokeWidth={2} />
              <Text slot="label">{name}</Text>
              {words && (
                <Text slot="description" className="select-words">
                  {words}
                </Text>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
