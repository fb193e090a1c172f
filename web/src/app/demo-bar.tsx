import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { body, platformApi } from '../api/client';
import { clockQuery } from '../api/platform';
import { useFormat } from '../format/use-format';
import { announce } from '../ui/announcer';
import { Button } from '../ui/button';
import styles from './layout.module.css';

const DAY = 86_400;
const STEPS = { day: DAY, week: 7 * DAY, month: 30 * DAY } as const;
type Step = keyof typeof STEPS;
const NAMES: readonly Step[] = ['day', 'week', 'month'];

/** Only in a demo deployment: which day it is, and the control that moves it. */
export function DemoBar() {
  const { t } = useTranslation('app');
  const format = useFormat();
  const cache = useQueryClient();
  const clock = useQuery(clockQuery).data;
  const advance = useMutation({
    mutationFn: (step: Step) => body(platformApi.POST('/api/v1/demo/clock', { body: { advanceSeconds: STEPS[step] } })),
    onSuccess: async (moved) => {
      await cache.invalidateQueries();
      announce(t('demo.moved', { date: format.instant(moved.now) }));
    },
    onError: () => announce(t('demo.failed')),
  });
  if (!clock?.movable) return null;
  return (
    <aside className={styles.demo} aria-label={t('demo.label')}>
      <div className={styles.inner}>
        <span>{t('demo.date', { date: format.instant(clock.now) })}</span>
        <fieldset aria-label={t('demo.move')} className={styles.tools}>
          {NAMES.map((step) => (
            <Button
              key={step}
              small
              busy={advance.isPending && advance.variables === step}
              disabled={advance.isPending}
              onClick={() => advance.mutate(step)}
            >
              {t(`demo.${step}`)}
            </Button>
          ))}
        </fieldset>
      </div>
    </aside>
  );
}
