import { useTranslation } from 'react-i18next';
import { Steps } from '../../../ui/steps';
import type { Application, Asset } from '../api';
import { progressOf, stepNames } from '../model/progress';

interface ApplicationStepsProps {
  application?: Application | undefined;
  asset?: Asset | undefined;
}

export function ApplicationSteps({ application, asset }: ApplicationStepsProps) {
  const { t } = useTranslation('borrow');
  const progress = progressOf(application, asset);
  return (
    <Steps
      label={t('step.label')}
      steps={stepNames.map((name) => ({ key: name, label: t(`step.${name}`), state: progress[name] }))}
    />
  );
}
