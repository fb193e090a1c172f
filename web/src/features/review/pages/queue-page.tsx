import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataBlock } from '../../../ui/data-block';
import { SelectField, TextField } from '../../../ui/field';
import { KeyFigure } from '../../../ui/key-figure';
import { Grid, Page, Section } from '../../../ui/page';
import { type CaseState, type QueueFilter, queueQuery } from '../api';
import { CaseTable } from '../components/case-table';
import { ListNotice } from '../components/list-notice';
import { OpenCase } from '../components/open-case';

const states: readonly CaseState[] = ['open', 'assigned', 'proposed', 'closed'];

/** What waits for an officer, most urgent first. */
export default function QueuePage() {
  const { t } = useTranslation('review');
  const [state, setState] = useState<CaseState>();
  const [assignee, setAssignee] = useState<'me' | 'nobody'>();
  const [text, setText] = useState('');
  const q = useDeferredValue(text.trim());
  const filter: QueueFilter = {
    ...(state === undefined ? {} : { state }),
    ...(assignee === undefined ? {} : { assignee }),
    ...(q === '' ? {} : { q }),
  };
  const queue = useQuery(queueQuery(filter));
  const counts = queue.data?.counts;
  return (
    <Page title={t('queue.title')} lead={t('queue.lead')}>
      <ListNotice />
      {counts ? (
        <Grid>
          <KeyFigure label={t('queue.waiting')} value={counts.open + counts.assigned} />
          <KeyFigure label={t('queue.proposed')} value={counts.proposed} note={t('queue.proposedNote')} />
          <KeyFigure label={t('queue.mine')} value={counts.mine} />
          <KeyFigure label={t('queue.overdue')} value={counts.overdue} />
        </Grid>
      ) : null}
      <Section title={t('queue.cases')}>
        <Grid>
          <SelectField
            label={t('filter.state')}
            value={state ?? ''}
            onText={(value) => setState(states.find((each) => each === value))}
            options={[
              { value: '', label: t('filter.all') },
              ...states.map((each) => ({ value: each, label: t(`state.${each}`) })),
            ]}
          />
          <SelectField
            label={t('filter.assignee')}
            value={assignee ?? ''}
            onText={(value) => setAssignee(value === 'me' || value === 'nobody' ? value : undefined)}
            options={[
              { value: '', label: t('filter.all') },
              { value: 'me', label: t('filter.me') },
              { value: 'nobody', label: t('filter.nobody') },
            ]}
          />
          <TextField label={t('filter.search')} type="search" value={text} onText={setText} />
        </Grid>
        <DataBlock
          query={queue}
          height={320}
          isEmpty={(data) => data.items.length === 0}
          empty={
            <p>
              {t('queue.empty')} <Link to="/review/screening">{t('queue.tryName')}</Link>
            </p>
          }
        >
          {(data) => <CaseTable cases={data.items} />}
        </DataBlock>
      </Section>
      <OpenCase />
    </Page>
  );
}
