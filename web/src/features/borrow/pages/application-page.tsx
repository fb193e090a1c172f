import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../ui/announcer';
import { DataBlock, never } from '../../../ui/data-block';
import { Page, Section } from '../../../ui/page';
import { type Application, type Asset, applicationQuery, assetQuery, productsQuery } from '../api';
import { ApplicationOutcome } from '../components/application-outcome';
import { ApplicationSteps } from '../components/application-steps';
import { AssetPanel } from '../components/asset-panel';
import { CancelApplication } from '../components/cancel-application';
import { ClearanceNotice } from '../components/clearance-notice';
import { OfferSection } from '../components/offer-section';
import { SubmitApplication } from '../components/submit-application';
import { TermsForm } from '../components/terms-form';
import { Waiting } from '../components/waiting';
import { isOpen } from '../model/progress';

/** One application from draft to loan; it can be left and resumed at any point. */
export default function ApplicationPage() {
  const { t } = useTranslation('borrow');
  const { id = '' } = useParams({ strict: false });
  const application = useQuery(applicationQuery(id));
  return (
    <Page title={t('application.title')}>
      <DataBlock query={application} height={900} isEmpty={never} empty={null}>
        {(found) => <Body application={found} />}
      </DataBlock>
    </Page>
  );
}

function Body({ application }: { application: Application }) {
  const asset = useQuery(assetQuery(application.input.assetId));
  return (
    <>
      <ApplicationSteps application={application} asset={asset.data} />
      {isOpen(application) ? <ClearanceNotice /> : null}
      <Waiting waiting={application.waitingFor} />
      {application.state === 'offered' ? <OfferSection application={application} /> : null}
      {application.state === 'draft' && !application.decisionText ? null : (
        <ApplicationOutcome application={application} />
      )}
      <DataBlock query={asset} height={600} isEmpty={never} empty={null}>
        {(found) => <Draft application={application} asset={found} />}
      </DataBlock>
      {isOpen(application) ? <CancelApplication id={application.id} /> : null}
    </>
  );
}

/** The home, and while it can be changed the terms. */
function Draft({ application, asset }: { application: Application; asset: Asset }) {
  const { t } = useTranslation('borrow');
  const products = useQuery(productsQuery);
  if (!application.editable) {
    return (
      <p>
        <Link to="/borrow/assets/$id" params={{ id: asset.id }}>
          {t('application.toAsset')}
        </Link>
      </p>
    );
  }
  return (
    <>
      <Section title={t('step.collateral')}>
        <AssetPanel asset={asset} />
      </Section>
      <DataBlock query={products} height={500} isEmpty={never} empty={null}>
        {({ items }) => (
          <>
            <Section title={t('step.terms')}>
              <TermsForm
                asset={asset}
                products={items}
                application={application}
                onSaved={() => announce(t('terms.saved'))}
              />
            </Section>
            <SubmitApplication
              application={application}
              asset={asset}
              product={items.find((each) => each.id === application.input.productId)}
            />
          </>
        )}
      </DataBlock>
    </>
  );
}
