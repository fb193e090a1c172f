import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { Notice } from '../../../ui/notice';
import { governanceQuery, type Proposal } from '../api';

/** After the execution: the values that hold now, read anew. */
export function NewValues({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('governance');
  const format = useFormat();
  const parameters = useQuery(governanceQuery).data?.parameters ?? [];
  if (proposal.summary.state !== 'executed') return null;
  const changed = new Set(proposal.effects.map((effect) => effect.parameter));
  return parameters
    .filter((parameter) => changed.has(parameter.key))
    .map(({ key, value }) => (
      <Notice key={key} title={t('executed.title')}>
        {t('executed.text', { name: t(`parameter.${key}`, key), value: format.rate(value, 16) })}
      </Notice>
    ));
}
