import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { Address } from '../../../ui/address';
import { Card, Facts } from '../../../ui/page';
import type { AppraisalTask } from '../api';

/** The own statement; those of the others appear once the round is full. */
export function StatementList({ task }: { task: AppraisalTask }) {
  const { t } = useTranslation('origination');
  const format = useFormat();
  const { given } = task.summary;
  return (
    <>
      {task.statements.map((statement) => (
        <Card key={statement.signer}>
          <h3>{t(statement.mine ? 'statement.own' : 'statement.other')}</h3>
          <Facts
            items={[
              [t('statement.value'), format.amount(statement.value)],
              [t('statement.method'), t(`method.${statement.method}`, statement.method)],
              [t('statement.effectiveDay'), format.day(statement.effectiveDay)],
              [t('statement.signer'), <Address key="signer" value={statement.signer} label={t('statement.signer')} />],
              [t('statement.report'), statement.report ?? '–'],
            ]}
          />
        </Card>
      ))}
      {given > task.statements.length ? <p>{t('statement.hidden')}</p> : null}
      {given === 0 ? <p>{t('statement.none')}</p> : null}
    </>
  );
}
