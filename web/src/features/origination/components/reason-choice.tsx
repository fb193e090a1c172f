import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../ui/choice';
import type { ReasonCode } from '../api';
import { reasonCodes } from '../model';
import styles from './reason-choice.module.css';

interface ReasonChoiceProps {
  chosen: ReadonlySet<ReasonCode>;
  onChosen: (chosen: ReadonlySet<ReasonCode>) => void;
}

/** The reasons of a decline; at least one is needed. */
export function ReasonChoice({ chosen, onChosen }: ReasonChoiceProps) {
  const { t } = useTranslation('origination');
  const toggle = (code: ReasonCode, checked: boolean) => {
    const next = new Set(chosen);
    if (checked) next.add(code);
    else next.delete(code);
    onChosen(next);
  };
  return (
    <fieldset className={styles.group}>
      <legend>{t('decision.reasons')}</legend>
      {reasonCodes.map((code) => (
        <Checkbox
          key={code}
          label={t(`reasons.${code}`)}
          checked={chosen.has(code)}
          onChecked={(checked) => toggle(code, checked)}
        />
      ))}
    </fieldset>
  );
}
