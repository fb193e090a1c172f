import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './field.module.css';

interface FormProps {
  onSubmit: () => void;
  children: ReactNode;
  label?: string;
}

/** A form that is sent by our own code; Enter works, the page never navigates. */
export function Form({ onSubmit, children, label }: FormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-label={label}>
      {children}
    </form>
  );
}

interface ErrorSummaryProps {
  /** What is wrong by the id of the field; keys that are no field of the page are listed as plain text. */
  errors: Readonly<Record<string, string>>;
}

/** All errors of a form above it; takes the focus when it appears. Draws nothing without errors. */
export function ErrorSummary({ errors }: ErrorSummaryProps) {
  const { t } = useTranslation('ui');
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(errors);
  const count = entries.length;
  useEffect(() => {
    if (count > 0) box.current?.focus();
  }, [count]);
  if (count === 0) return null;
  return (
    <div ref={box} className={styles.summary} role="alert" tabIndex={-1}>
      <strong>{t('errors', { count })}</strong>
      <ul>
        {entries.map(([field, message]) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(field)?.focus();
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
