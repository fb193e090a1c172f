import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './button.module.css';

export type ButtonKind = 'plain' | 'primary' | 'danger' | 'quiet';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  kind?: ButtonKind;
  small?: boolean;
  /** Its own progress: the label stays, the button cannot be pressed twice. */
  busy?: boolean;
  children: ReactNode;
}

export function Button({ kind = 'plain', small, busy, disabled, type = 'button', children, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled === true || busy === true}
      aria-busy={busy ? true : undefined}
      className={buttonClass(kind, small)}
    >
      {children}
      {busy ? <span aria-hidden="true">…</span> : null}
    </button>
  );
}

/** The look of a button for links: `<Link className={buttonClass('primary')}>`. */
export function buttonClass(kind: ButtonKind = 'plain', small = false): string {
  return [styles.button, kind === 'plain' ? '' : styles[kind], small ? styles.small : ''].filter(Boolean).join(' ');
}

/** Buttons side by side; they wrap on a phone. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
