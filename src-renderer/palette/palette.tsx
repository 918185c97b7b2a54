import { Search } from 'lucide-react';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
} from 'react-aria-components';
import { takeKeysAhead } from '../state/keys-ahead.ts';
import { keysForPeople } from '../ui/keys.ts';
import { type Choice, fitting } from './choice.ts';
import './palette.css';

interface PaletteProps {
  /** What is chosen from, for the field and for screen readers: `Find a command`. */
  readonly label: string;
  readonly choices: readonly Choice[];
  /** Said where nothing fits. */
  readonly none: string;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

/** A field to type in, and under it what fits: Enter takes the first, the arrows another one, Escape none. */
export function Palette({ label, choices, none, onChoose, onClose }: PaletteProps): ReactNode {
  const [typed, setTyped] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const shown = fitting(choices, typed);

  // Once it stands, and no sooner: it may have been waited for until then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useLayoutEffect(() => {
    const { words, entered } = takeKeysAhead();
    const [first] = fitting(choices, words);
    if (entered !== 'no' && first) onChoose(first.id);
    else setTyped(words);
  }, []);

  // The field has the focus by now: what is typed next goes on after what was typed ahead.
  useEffect(() => {
    const input = field.current;
    input?.setSelectionRange(input.value.length, input.value.length);
  }, []);

  return (
    <ModalOverlay
      className="veil palette-veil"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => isOpen || onClose()}
    >
      <Modal className="palette-frame">
        <Dialog className="palette" aria-label={label}>
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <SearchField className="palette-field" aria-label={label} autoFocus>
              <Search aria-hidden="true" size={18} strokeWidth={1.75} />
              <Input
                ref={field}
                placeholder={label}
                onKeyDownCapture={(event) => {
                  if (event.key === 'Escape') {
                    // At once, whatever was typed: the next words are meant for the note.
                    event.stopPropagation();
                    onClose();
                    return;
                  }
                  // Nothing typed yet, and nothing gone to: Enter takes the first as well.
                  const [first] = shown;
                  if (event.key !== 'Enter' || !first || list.current?.querySelector('[data-focused]'))
                    return;
                  event.stopPropagation();
                  onChoose(first.id);
                }}
              />
            </SearchField>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard too */}
            <div className="palette-list" tabIndex={0}>
              <Menu
                ref={list}
                aria-label={label}
                items={shown}
                onAction={(key) => onChoose(String(key))}
                renderEmptyState={() => <p className="palette-none">{none}</p>}
              >
                {({ id, number, label: words, keys }) => (
                  <MenuItem id={id} textValue={`${number ?? ''} ${words}`.trim()} className="palette-item">
                    {number !== undefined && <span className="palette-number">{number}</span>}
                    <Text slot="label" className="palette-label">
                      {words}
                    </Text>
                    {keys && (
                      <Text slot="description" className="palette-keys">
                        {keysForPeople(keys)}
                      </Text>
                    )}
                  </MenuItem>
                )}
              </Menu>
            </div>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
