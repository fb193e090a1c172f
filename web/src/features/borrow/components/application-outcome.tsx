import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Facts, Section } from '../../../ui/page';
import type { Application } from '../api';
import { RuleList } from './rule-list';

/** What came out so far: the decision in words, its reasons, the rules with their figures. */
export function ApplicationOutcome({ application }: { application: Application }) {
  const { t } = useTranslation('borrow');
  const { state, reasonCodes, decisionText, rules, loanId } = application;
  const over = state === 'declined' || state === 'cancelled' || state === 'offer_expired';
  return (
    <Section title={t('step.review')}>
      {over ? (
        <Notice level="caution" title={t(`application.states.${state}`)} announce>
          <p>{t(`application.explain.${state}`)}</p>
          <Link to="/borrow/apply">{t('application.again')}</Link>
        </Notice>
      ) : null}
      {decisionText || reasonCodes.length > 0 ? (
        <Facts
          items={[
            ...(reasonCodes.length === 0
              ? []
              : [
                  [t('application.reasons'), reasonCodes.map((code) => t(`reasons.${code}`, code)).join('; ')] as const,
                ]),
            ...(decisionText ? [[t('application.decision'), decisionText] as const] : []),
          ]}
        />
      ) : null}
      {rules.length > 0 ? <RuleList rules={rules} /> : null}
      {state === 'accepted' && loanId ? (
        <p>
          <Link className={buttonClass('primary')} to="/loans/$id" params={{ id: loanId }}>
            {t('application.toLoan')}
          </Link>
        </p>
      ) : null}
    </Section>
  );
}
