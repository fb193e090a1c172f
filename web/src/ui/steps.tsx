import { useTranslation } from 'react-i18next';
import styles from './surface.module.css';

export interface Step {
  key: string;
  label: string;
  state: 'done' | 'current' | 'todo' | 'failed';
}

const SIGNS = { done: '✓', current: '→', todo: '·', failed: '✕' } as const;

/** Where one is in a fixed order of steps; each has its own state in words. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
  const { t } = useTranslation('ui');
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map((step) => (
        <li key={step.key} data-state={step.state} aria-current={step.state === 'current' ? 'step' : undefined}>
          <span aria-hidden="true">{SIGNS[step.state]}</span>
          <span>
            {step.label}
            <span className="visually-hidden">, {t(`step.${step.state}`)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
