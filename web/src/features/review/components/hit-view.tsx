import { useTranslation } from 'react-i18next';
import { Badge } from '../../../ui/badge';
import { Card } from '../../../ui/page';
import { Table } from '../../../ui/table';
import type { Case, Hit } from '../api';

/** A listed entry beside the person, field by field, and what each agreement counted. */
export function HitView({ hit, subject }: { hit: Hit; subject?: Case['subject'] }) {
  const { t } = useTranslation('review');
  return (
    <Card>
      <h3>
        <bdi>{hit.matchedName}</bdi> · {hit.list} {hit.entryId}{' '}
        <Badge tone={hit.decision === 'escalate' ? 'danger' : 'warning'}>{t(`band.${hit.decision}`)}</Badge>
      </h3>
      <p>{t('hit.score', { score: hit.score })}</p>
      {subject ? <SideBySide hit={hit} subject={subject} /> : null}
      <Table
        caption={t('hit.evidence')}
        rows={hit.evidence.map((reason, index) => ({ ...reason, id: `${index}-${reason.code}` }))}
        rowKey={(row) => row.id}
        columns={[
          { key: 'code', title: t('hit.feature'), cell: (row) => row.note },
          { key: 'subject', title: t('hit.subject'), cell: (row) => <bdi>{row.subjectText || '–'}</bdi> },
          { key: 'entry', title: t('hit.entry'), cell: (row) => <bdi>{row.entryText || '–'}</bdi> },
          { key: 'weight', title: t('hit.weight'), number: true, cell: (row) => row.contribution },
        ]}
      />
      {hit.clearIf ? <p>{hit.clearIf}</p> : null}
      {hit.entry.remarks ? (
        <details>
          <summary>{t('hit.published')}</summary>
          <p>
            <bdi>{hit.entry.remarks}</bdi>
          </p>
        </details>
      ) : null}
    </Card>
  );
}

function SideBySide({ hit, subject }: { hit: Hit; subject: Case['subject'] }) {
  const { t } = useTranslation('review');
  const listed = (values: readonly string[]) => values.join(' · ') || '–';
  const rows = [
    {
      field: t('field.names'),
      ours: listed([subject.name, ...subject.otherNames]),
      theirs: listed(hit.entry.names.map((name) => (name.weak ? `${name.text} (${t('field.weak')})` : name.text))),
    },
    { field: t('field.birthDate'), ours: subject.birthDate ?? '–', theirs: listed(hit.entry.birthDates) },
    {
      field: t('field.country'),
      ours: listed([subject.country, subject.nationality ?? ''].filter(Boolean)),
      theirs: listed(hit.entry.countries),
    },
    { field: t('field.documents'), ours: subject.documentNumber, theirs: listed(hit.entry.identifiers) },
    { field: t('field.wallets'), ours: listed(subject.wallets), theirs: listed(hit.entry.wallets) },
    { field: t('field.programmes'), ours: '–', theirs: listed(hit.entry.programmes) },
  ];
  return (
    <Table
      caption={t('hit.sideBySide')}
      rows={rows}
      rowKey={(row) => row.field}
      columns={[
        { key: 'field', title: t('field.field'), cell: (row) => row.field },
        { key: 'ours', title: t('hit.subject'), cell: (row) => <bdi>{row.ours}</bdi> },
        { key: 'theirs', title: t('hit.entry'), cell: (row) => <bdi>{row.theirs}</bdi> },
      ]}
    />
  );
}
