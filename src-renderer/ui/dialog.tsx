import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button.tsx';
import './dialog.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** What can be done, at the foot of it. */
  readonly actions?: ReactNode;
  /** `small` for a few lines, `medium` for a form, `broad` for two columns of them, `wide` for what fills the window. */
  /** It holds words to read and nothing to press: the keyboard scrolls them. */
  readonly isText?: boolean;
  readonly size?: 'small' | 'medium' | 'broad' | 'wide';
}

/** A dialog in front of the window. Escape and its cross close it; the focus stays in it and then goes back. */
export function Dialog({
  title,
  onClose,
  children,
  actions,
  isText = false,
  size = 'small',
}: DialogProps): ReactNode {
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(isOpen) => isOpen || onClose()}>
      <Modal className="dialog-frame" data-size={size}>
        <AriaDialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            <Button label="Close" icon={X} look="quiet" isOnlyIcon onPress={onClose} />
          </div>
          <div className="dialog-body" tabIndex={isText ? 0 : undefined}>
            {children}
          </div>
          {actions && <div className="dialog-actions">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
