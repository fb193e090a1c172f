import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import styles from './dialog.module.css';

interface DialogProps {
  open: boolean;
  title: string;
  /** Escape and the close button ask this; while it is absent the dialog cannot be left. */
  onClose?: (() => void) | undefined;
  children: ReactNode;
}

/** The native modal dialog: the browser keeps the focus inside and gives it back. */
export function Dialog({ open, title, onClose, children }: DialogProps) {
  const { t } = useTranslation('ui');
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = element.current;
    if (open && dialog && !dialog.open) dialog.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={element}
      className={styles.dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      {open ? (
        <>
          <div className={styles.head}>
            <h2 id={heading}>{title}</h2>
            {onClose ? (
              <Button kind="quiet" small onClick={onClose}>
                {t('close')}
              </Button>
            ) : null}
          </div>
          <div className={styles.body}>{children}</div>
        </>
      ) : null}
    </dialog>
  );
}
