import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { Badge } from '../../../ui/badge';
import { DataBlock, never } from '../../../ui/data-block';
import { KeyFigure } from '../../../ui/key-figure';
import { Facts, Grid, Page, Section } from '../../../ui/page';
import { fileQuery, type UnderwritingFile } from '../api';
import { Affordability } from '../components/affordability';
import { ApplicantFacts } from '../components/applicant-facts';
import { CollateralFacts } from '../components/collateral-facts';
import { DecisionForm } from '../components/decision-form';
import { OtherLoans } from '../components/other-loans';
import { RuleTable } from '../components/rule-table';

/** One application with everything that its decision rests on. */
export default function FilePage() {
  const { t } = useTranslation('origination');
  const { id = '' } = useParams({ strict: false });
  const file = useQuery(fileQuery(id));
  const name = file.data?.borrowerName;
  return (
    <Page title={name === undefined ? t('file.title') : t('file.titleOf', { name })}>
      <p>
        <Link to="/underwriting">{t('file.back')}</Link>
      </p>
      <DataBlock query={file} height={1_000} isEmpty={never} empty={null}>
        {(found) => <Body file={found} />}
      </DataBlock>
    </Page>
  );
}

function Body({ file }: { file: UnderwritingFile }) {
  const { t } = useTranslation('origination');
  const format = useFormat();
  const { application } = file;
  return (
    <>
      <p>
        <Badge>{t(`state.${application.state}`)}</Badge>
      </p>
      <Grid>
        <KeyFigure label={t('file.principal')} value={format.amount(application.terms.principal)} />
        <KeyFigure
          label={t('ltv.name')}
          value={typeof application.ltvBps === 'number' ? format.bps(application.ltvBps) : '–'}
        />
        <KeyFigure label={t('affordability.left')} value={format.amount(file.affordability.left)} />
        <KeyFigure label={t('file.pool')} value={format.amount(file.poolAvailable)} note={t('file.poolNote')} />
      </Grid>
      <Section title={t('file.applicant')}>
        <ApplicantFacts file={file} />
      </Section>
      <Section title={t('affordability.title')}>
        <Affordability file={file} />
      </Section>
      <Section title={t('rules.title')}>
        <RuleTable rules={application.rules} />
      </Section>
      <Section title={t('file.collateral')}>
        <CollateralFacts file={file} />
      </Section>
      <Section title={t('otherLoans.title')}>
        <OtherLoans loans={file.otherLoans} />
      </Section>
      <Section title={t('decision.title')}>
        {application.state === 'under_review' ? (
          <DecisionForm application={application} />
        ) : (
          <Facts
            items={[
              [t('file.state'), t(`state.${application.state}`)],
              [
                t('decision.reasons'),
                application.reasonCodes.map((code) => t(`reasons.${code}`, code)).join('; ') || '–',
              ],
              [t('decision.text'), application.decisionText ?? '–'],
            ]}
          />
        )}
      </Section>
    </>
  );
}
