import type { LucideIcon } from 'lucide-react';
import { type MouseEvent, type ReactNode, type Ref, useId } from 'react';
import { keysForAria, keysForPeople } from './keys.ts';

interface ButtonProps {
  /** What it does, in words; told by screen readers also where only the icon is shown. */
  readonly label: string;
  readonly onPress: () => void;
  readonly icon?: LucideIcon;
  readonly look?: 'primary' | 'plain' | 'quiet';
  readonly size?: 'usual' | 'large';
  /** Shows the icon alone, and the label in its tooltip. */
  readonly isOnlyIcon?: boolean;
  /** Where there is little room, only the icon is shown. */
  readonly isShrinkable?: boolean;
  /** Keys that do the same, as Electron writes them. They stand in its tooltip. */
  readonly keys?: string | undefined;
  /** Its keys stand on the button itself, which then needs no tooltip. */
  readonly showsKeys?: boolean;
  readonly isDisabled?: boolean;
  /** It works on the words where the caret is, and leaves the caret there. */
  readonly keepsCaret?: boolean;
  /** Whether what it opens is open, where it opens something. */
  readonly isExpanded?: boolean;
  readonly opens?: 'menu' | 'dialog';
  readonly isFirst?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button, with its keys in a tooltip that pointer and keyboard can both bring up. */
export function Button({
  label,
  onPress,
  icon: Icon,
  look = 'plain',
  size = 'usual',
  isOnlyIcon = false,
  isShrinkable = false,
  keys,
  showsKeys = false,
  isDisabled = false,
  keepsCaret = false,
  isExpanded,
  opens,
  isFirst = false,
  ref,
}: ButtonProps): ReactNode {
  const hint = useId();
  const hasHint = isOnlyIcon || isShrinkable || (keys !== undefined && !showsKeys);
  // Chromium opens the hint on hover and focus, and closes it on Escape: https://open-ui.org/components/interest-invokers.explainer/
  const interest = hasHint ? { interestfor: hint } : {};
  return (
    <>
      <button
        ref={ref}
        type="button"
        className="button"
        data-look={look}
        data-size={size}
        data-only-icon={isOnlyIcon || undefined}
        data-shrinkable={isShrinkable || undefined}
        disabled={isDisabled}
        aria-label={isOnlyIcon || isShrinkable ? label : undefined}
        aria-haspopup={opens}
        aria-expanded={isExpanded}
        aria-keyshortcuts={keys === undefined ? undefined : keysForAria(keys)}
        // biome-ignore lint/a11y/noAutofocus: the one thing to do first on an empty page
        autoFocus={isFirst}
        onMouseDown={keepsCaret ? preventFocus : undefined}
        onClick={onPress}
        {...interest}
      >
        {Icon && <Icon aria-hidden="true" strokeWidth={1.75} />}
        {!isOnlyIcon && <span className="button-label">{label}</span>}
        {showsKeys && keys !== undefined && (
          <span className="button-keys" aria-hidden="true">
            {keysForPeople(keys)}
          </span>
        )}
      </button>
      {hasHint && (
        <span id={hint} popover="hint" role="tooltip" className="tooltip">
          {label}
          {keys !== undefined && <kbd>{keysForPeople(keys)}</kbd>}
        </span>
      )}
    </>
  );
}

function preventFocus(event: MouseEvent): void {
  event.preventDefault();
}
