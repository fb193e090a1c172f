import { type ReactNode, useId } from 'react';
import styles from './field.module.css';

interface CheckboxProps {
  label: ReactNode;
  checked: boolean;
  onChecked: (checked: boolean) => void;
  error?: string | null | undefined;
  disabled?: boolean;
  id?: string;
}

export function Checkbox({ label, checked, onChecked, error, disabled, id }: CheckboxProps) {
  const own = useId();
  const input = id ?? own;
  return (
    <div>
      <label className={styles.check} htmlFor={input}>
        <input
          type="checkbox"
          id={input}
          checked={checked}
          disabled={disabled}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${input}-error` : undefined}
          onChange={(event) => onChecked(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      {error ? (
        <div className={styles.error} id={`${input}-error`}>
          {error}
        </div>
      ) : null}
    </div>
  );
}

interface RadioGroupProps {
  legend: string;
  options: readonly { value: string; label: ReactNode; disabled?: boolean }[];
  value: string | null;
  onValue: (value: string) => void;
  error?: string | null | undefined;
}

export function RadioGroup({ legend, options, value, onValue, error }: RadioGroupProps) {
  const name = useId();
  return (
    <fieldset className={styles.group} aria-describedby={error ? `${name}-error` : undefined}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.check}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onValue(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
      {error ? (
        <div className={styles.error} id={`${name}-error`}>
          {error}
        </div>
      ) : null}
    </fieldset>
  );
}
