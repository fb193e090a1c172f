import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button';
import { RadioGroup } from '../../../ui/choice';
import { SelectField, TextArea, TextField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { Notice } from '../../../ui/notice';
import { Section } from '../../../ui/page';
import { useProblemText } from '../../../ui/use-problem-text';
import { partiesQuery, useOpenCase } from '../api';

const kinds = ['freeze', 'unfreeze', 'review'] as const;

/** An officer opens a case about somebody, for example to freeze a wallet. */
export function OpenCase() {
  const { t } = useTranslation('review');
  const explain = useProblemText();
  const navigate = useNavigate();
  const [search, setSearch] = useState('');
  const [partyId, setPartyId] = useState<string | null>(null);
  const [kind, setKind] = useState<(typeof kinds)[number]>('freeze');
  const [text, setText] = useState('');
  const found = useQuery(partiesQuery(useDeferredValue(search.trim()))).data?.items ?? [];
  const open = useOpenCase();
  const submit = () => {
    if (partyId === null || text.trim() === '') return;
    open.mutate(
      { kind, partyId, text: text.trim() },
      { onSuccess: (made) => navigate({ to: '/review/cases/$id', params: { id: made.id } }) },
    );
  };
  return (
    <Section title={t('open.title')}>
      <Form onSubmit={submit} label={t('open.title')}>
        <TextField label={t('open.search')} hint={t('open.searchHint')} value={search} onText={setSearch} />
        {found.length > 0 ? (
          <RadioGroup
            legend={t('open.who')}
            value={partyId}
            onValue={setPartyId}
            options={found.map((party) => ({
              value: party.partyId,
              label: `${party.name} · ${party.country} · ${t(`profile.${party.state}`)}`,
            }))}
          />
        ) : null}
        <SelectField
          label={t('open.kind')}
          value={kind}
          onText={(value) => setKind(kinds.find((each) => each === value) ?? 'freeze')}
          options={kinds.map((each) => ({ value: each, label: t(`kind.${each}`) }))}
        />
        <TextArea label={t('open.text')} value={text} onText={setText} maxLength={4000} />
        {open.isError ? <Notice level="caution">{explain(open.error)}</Notice> : null}
        <Button type="submit" disabled={partyId === null || text.trim() === ''} busy={open.isPending}>
          {t('open.submit')}
        </Button>
      </Form>
    </Section>
  );
}
