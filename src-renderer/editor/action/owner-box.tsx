import type { ReactNode } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { isMeant } from './known-owners.ts';

export interface OwnerBoxProps {
  readonly names: readonly string[];
  readonly words: string;
  readonly hint: string;
  readonly onType: (words: string) => void;
}

/** The owner with the names to choose from. What is typed counts as it is; a name is taken where it is chosen. */
export function OwnerBox({ names, words, hint, onType }: OwnerBoxProps): ReactNode {
  return (
    <ComboBox
      className="action-field"
      allowsCustomValue
      menuTrigger="input"
      inputValue={words}
      onInputChange={(typed) => {
        if (typed !== words) onType(typed);
      }}
      defaultFilter={isMeant}
      defaultItems={names.map((name) => ({ name }))}
    >
      <Label>Owner</Label>
      <Input data-control="owner" placeholder={hint} spellCheck={false} autoComplete="off" />
      <Popover className="owner-names" offset={3} placement="bottom start">
        <ListBox className="owner-list">
          {({ name }: { readonly name: string }) => (
            <ListBoxItem id={name} textValue={name} className="owner-name">
              {name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
