import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

/** Every dialog of the desk: a heading, what it asks, and a way out that changes nothing. */
export function DialogFrame({
  title,
  open,
  onClose,
  children,
  closeWords = 'Close',
  wide = false,
}: {
  title: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
  closeWords?: string;
  wide?: boolean;
}) {
  return (
    <ModalOverlay
      className="dialog-back"
      isOpen={open}
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className={wide ? 'dialog dialog-wide' : 'dialog'}>
        <Dialog className="dialog-body">
          <div className="dialog-head">
            <Heading slot="title">{title}</Heading>
            <Button slot="close" className="button-quiet">
              {closeWords}
            </Button>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
