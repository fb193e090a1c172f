import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isStepUpNeeded, useStepUp } from '../../../api/step-up';
import { useFormat } from '../../../format/use-format';
import { Badge } from '../../../ui/badge';
import { Button } from '../../../ui/button';
import { DataBlock } from '../../../ui/data-block';
import { TextField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { Notice } from '../../../ui/notice';
import { Page, Section } from '../../../ui/page';
import { StepUpNotice } from '../../../ui/step-up-notice';
import { Table } from '../../../ui/table';
import { useProblemText } from '../../../ui/use-problem-text';
import { type ListState, listsQuery, useReloadLists, useScreenName } from '../api';
import { HitView } from '../components/hit-view';
import { ListNotice } from '../components/list-notice';

/** The lists in force, and a name tried against them. */
export default function ScreeningPage() {
  const { t } = useTranslation('review');
  const lists = useQuery(listsQuery);
  return (
    <Page title={t('screening.title')} lead={t('screening.lead')}>
      <ListNotice />
      <TryName />
      <Section title={t('screening.lists')}>
        <DataBlock
          query={lists}
          height={240}
          isEmpty={(data) => data.items.length === 0}
          empty={t('screening.noLists')}
        >
          {(data) => <Lists items={data.items} />}
        </DataBlock>
        <Reload />
      </Section>
    </Page>
  );
}

function TryName() {
  const { t } = useTranslation('review');
  const explain = useProblemText();
  const [name, setName] = useState('');
  const [birthDate, setBirthDate] = useState('');
  const [country, setCountry] = useState('');
  const screen = useScreenName();
  const submit = () =>
    screen.mutate({
      name: name.trim(),
      ...(birthDate === '' ? {} : { birthDate: birthDate.trim() }),
      ...(country === '' ? {} : { country: country.trim() }),
    });
  return (
    <Section title={t('screening.try')}>
      <Form onSubmit={submit} label={t('screening.try')}>
        <TextField label={t('screening.name')} value={name} onText={setName} maxLength={300} />
        <TextField
          label={t('field.birthDate')}
          hint={t('screening.birthDateHint')}
          value={birthDate}
          onText={setBirthDate}
        />
        <TextField label={t('field.country')} value={country} onText={setCountry} maxLength={60} />
        <Button type="submit" kind="primary" busy={screen.isPending} disabled={name.trim() === ''}>
          {t('screening.submit')}
        </Button>
      </Form>
      {screen.isError ? (
        <Notice level="caution" announce>
          {explain(screen.error)}
        </Notice>
      ) : null}
      {screen.data ? (
        <div aria-live="polite">
          <p>{t('screening.answer', { band: t(`band.${screen.data.decision}`), count: screen.data.hits.length })}</p>
          {screen.data.hits.map((hit) => (
            <HitView key={hit.entryId} hit={hit} />
          ))}
        </div>
      ) : null}
    </Section>
  );
}

function Lists({ items }: { items: readonly ListState[] }) {
  const { t } = useTranslation('review');
  const format = useFormat();
  return (
    <Table
      caption={t('screening.lists')}
      rows={items}
      rowKey={(row) => row.list}
      columns={[
        { key: 'list', title: t('table.list'), cell: (row) => row.list },
        { key: 'entries', title: t('lists.entries'), number: true, cell: (row) => format.count(row.entries) },
        {
          key: 'published',
          title: t('lists.published'),
          cell: (row) => (
            <>
              {row.published ? format.day(row.published) : t('lists.undated')}{' '}
              {row.stale ? <Badge tone="warning">{t('lists.old')}</Badge> : null}
            </>
          ),
        },
        { key: 'rejected', title: t('lists.rejected'), number: true, cell: (row) => row.rejected.length },
        { key: 'digest', title: 'SHA-256', cell: (row) => <code title={row.sha256}>{row.sha256.slice(0, 12)}…</code> },
      ]}
    />
  );
}

function Reload() {
  const { t } = useTranslation('review');
  const explain = useProblemText();
  const stepUp = useStepUp();
  const reload = useReloadLists();
  return (
    <>
      <p>{t('lists.reloadHelp')}</p>
      {isStepUpNeeded(reload.error) ? (
        <StepUpNotice url={stepUp.url} />
      ) : reload.isError ? (
        <Notice level="caution" announce>
          {explain(reload.error)}
        </Notice>
      ) : null}
      <Button busy={reload.isPending} onClick={() => reload.mutate()}>
        {t('lists.reload')}
      </Button>
    </>
  );
}
