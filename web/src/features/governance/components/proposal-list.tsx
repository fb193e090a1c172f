import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../api/platform';
import { Checkbox } from '../../../ui/choice';
import { Card } from '../../../ui/page';
import type { Summary } from '../api';
import { openFirst } from '../model';
import { StateLine } from './state-line';
import { TallyBars } from './tally-bars';

/** Proposals, those that are open first. */
export function ProposalList({ proposals }: { proposals: readonly Summary[] }) {
  const { t } = useTranslation('governance');
  const { authenticated } = useMe();
  const [mine, setMine] = useState(false);
  const shown = openFirst(proposals).filter((proposal) => !mine || proposal.needsMyVote === true);
  return (
    <>
      {authenticated ? <Checkbox label={t('list.needsMine')} checked={mine} onChecked={setMine} /> : null}
      {shown.length === 0 ? <p>{t('list.noneMine')}</p> : null}
      {shown.map((proposal) => (
        <Card key={proposal.id}>
          <h3>
            <Link to="/governance/$id" params={{ id: proposal.id }}>
              {proposal.title}
            </Link>
          </h3>
          <StateLine proposal={proposal} />
          <TallyBars proposal={proposal} />
        </Card>
      ))}
    </>
  );
}
