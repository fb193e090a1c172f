import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../../../ui/badge';
import type { LoanState } from '../api';

const tones: Record<LoanState, Tone> = {
  approved: 'info',
  current: 'success',
  grace: 'warning',
  arrears: 'danger',
  defaulted: 'danger',
  enforced: 'danger',
  closed_repaid: 'neutral',
  closed_cancelled: 'neutral',
  closed_withdrawn: 'neutral',
  closed_written_off: 'neutral',
};

export function LoanStateBadge({ state }: { state: LoanState }) {
  const { t } = useTranslation('borrow');
  return <Badge tone={tones[state]}>{t(`loan.states.${state}`)}</Badge>;
}
