import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { useId } from 'react';
import styles from './field.module.css';

interface FieldProps {
  label: string;
  hint?: ReactNode;
  /** What is wrong, or nothing. Shown below and read with the input. */
  error?: string | null | undefined;
  /** Stable id, so that an error summary can lead here. */
  id?: string;
}

interface Wiring {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

function Field({ label, hint, error, id, children }: FieldProps & { children: (wiring: Wiring) => ReactNode }) {
  const own = useId();
  const input = id ?? own;
  const described = [hint ? `${input}-hint` : '', error ? `${input}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={input}>
        {label}
      </label>
      {hint ? (
        <div className={styles.hint} id={`${input}-hint`}>
          {hint}
        </div>
      ) : null}
      {children({ id: input, 'aria-invalid': error ? true : undefined, 'aria-describedby': described || undefined })}
      {error ? (
        <div className={styles.error} id={`${input}-error`}>
          {error}
        </div>
      ) : null}
    </div>
  );
}

const box = (error: unknown) => `${styles.box} ${error ? styles.invalid : ''}`;

type TextProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'id' | 'onChange'> & {
    unit?: string;
    onText: (text: string) => void;
  };

/** One line of text, a date, a password … by `type`. */
export function TextField({ label, hint, error, id, unit, onText, ...input }: TextProps) {
  return (
    <Field label={label} hint={hint} error={error} {...(id ? { id } : {})}>
      {(wiring) => (
        <div className={box(error)}>
          <input {...input} {...wiring} className={styles.input} onChange={(event) => onText(event.target.value)} />
          {unit ? <span className={styles.unit}>{unit}</span> : null}
        </div>
      )}
    </Field>
  );
}

/** An amount as the reader writes it; parse it with `useFormat().parse`. */
export function AmountField({ unit = 'FLUSD', ...props }: TextProps) {
  return <TextField inputMode="decimal" autoComplete="off" unit={unit} {...props} />;
}

type SelectProps = FieldProps &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'className' | 'id' | 'onChange'> & {
    options: readonly { value: string; label: string }[];
    onText: (value: string) => void;
  };

export function SelectField({ label, hint, error, id, options, onText, ...select }: SelectProps) {
  return (
    <Field label={label} hint={hint} error={error} {...(id ? { id } : {})}>
      {(wiring) => (
        <div className={box(error)}>
          <select {...select} {...wiring} className={styles.input} onChange={(event) => onText(event.target.value)}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </div>
      )}
    </Field>
  );
}

type AreaProps = FieldProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className' | 'id' | 'onChange'> & {
    onText: (text: string) => void;
  };

export function TextArea({ label, hint, error, id, onText, ...area }: AreaProps) {
  return (
    <Field label={label} hint={hint} error={error} {...(id ? { id } : {})}>
      {(wiring) => (
        <div className={box(error)}>
          <textarea
            rows={4}
            {...area}
            {...wiring}
            className={styles.input}
            onChange={(event) => onText(event.target.value)}
          />
        </div>
      )}
    </Field>
  );
}
