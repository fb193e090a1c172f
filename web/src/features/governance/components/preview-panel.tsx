import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { Badge } from '../../../ui/badge';
import { Button, buttonClass } from '../../../ui/button';
import { NeedsWallet } from '../../../ui/needs-wallet';
import { Notice } from '../../../ui/notice';
import { Section } from '../../../ui/page';
import { Table } from '../../../ui/table';
import type { Preview } from '../api';
import { EffectList } from './effect-list';

interface PreviewPanelProps {
  preview: Preview;
  /** Power of the open wallet; undefined while none is open. */
  power: bigint | undefined;
  needed: bigint;
  busy: boolean;
  onPropose: () => void;
}

/** What would change and what the contracts say to it now, before anything is signed. */
export function PreviewPanel({ preview, power, needed, busy, onPropose }: PreviewPanelProps) {
  const { t } = useTranslation('governance');
  const format = useFormat();
  const flv = (units: bigint) => format.amount(units, { token: 'FLV' });
  const passes = preview.checks.every((check) => check.ok);
  const enough = power !== undefined && power >= needed;
  return (
    <Section title={t('preview.title')}>
      <EffectList effects={preview.effects} />
      <Table
        caption={t('preview.checks')}
        rows={preview.checks}
        rowKey={(row) => row.words}
        columns={[
          { key: 'words', title: t('preview.check'), cell: (row) => <span lang="en">{row.words}</span> },
          {
            key: 'ok',
            title: t('preview.result'),
            cell: (row) => (
              <Badge tone={row.ok ? 'success' : 'warning'}>{t(row.ok ? 'preview.ok' : 'preview.refused')}</Badge>
            ),
          },
        ]}
      />
      {passes ? null : <Notice level="caution">{t('preview.wouldFail')}</Notice>}
      {power === undefined ? <NeedsWallet /> : null}
      {power !== undefined && !enough ? (
        <Notice level="caution" title={t('preview.littlePower')}>
          <p>{t('preview.littlePowerText', { power: flv(power), needed: flv(needed) })}</p>
          <Link className={buttonClass()} to="/governance/votes">
            {t('link.lock')}
          </Link>
        </Notice>
      ) : null}
      <div>
        <Button kind="primary" busy={busy} disabled={!passes || !enough} onClick={onPropose}>
          {t('preview.propose')}
        </Button>
      </div>
    </Section>
  );
}
