import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { Card, Facts } from '../../../ui/page';
import type { Effect } from '../api';

/** What the calls of a proposal do: values before and after where they are known, else the exact call. */
export function EffectList({ effects }: { effects: readonly Effect[] }) {
  const { t } = useTranslation('governance');
  if (effects.length === 0) return <p>{t('effect.none')}</p>;
  return effects.map((effect) => (
    <Card key={JSON.stringify(effect)}>
      <EffectWords effect={effect} />
      <Facts
        items={[
          [t('effect.call'), <code key="call">{`${effect.target}.${effect.function}`}</code>],
          ...effect.arguments.map(
            ({ name, value }) => [name, <code key={name}>{value}</code>] satisfies [string, ReactNode],
          ),
        ]}
      />
    </Card>
  ));
}

function EffectWords({ effect }: { effect: Effect }) {
  const { t } = useTranslation('governance');
  const format = useFormat();
  const { parameter, before, after } = effect;
  if (!parameter || !before || !after) return <p lang="en">{effect.words}</p>;
  return (
    <p>
      <strong>
        {t('effect.change', {
          name: t(`parameter.${parameter}`, parameter),
          before: format.rate(before, 16),
          after: format.rate(after, 16),
        })}
      </strong>
    </p>
  );
}
