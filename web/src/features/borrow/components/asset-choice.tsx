import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../../../ui/choice';
import type { Asset } from '../api';
import { AssetForm } from './asset-form';

/** The value of the choice "describe another home". */
export const anotherHome = 'new';

interface AssetChoiceProps {
  assets: readonly Asset[];
  chosen: string;
  onChosen: (id: string) => void;
}

/** One of the person's homes, or a new one. A pledged home cannot be chosen, and says so. */
export function AssetChoice({ assets, chosen, onChosen }: AssetChoiceProps) {
  const { t } = useTranslation('borrow');
  return (
    <>
      {assets.length === 0 ? null : (
        <RadioGroup
          legend={t('apply.which')}
          value={chosen}
          onValue={onChosen}
          options={[
            ...assets.map((asset) => ({
              value: asset.id,
              label: `${asset.description.addressLine}, ${asset.description.city} (${t(`asset.stateWords.${asset.state}`)})`,
              disabled: asset.lien !== null && asset.lien !== undefined,
            })),
            { value: anotherHome, label: t('apply.another') },
          ]}
        />
      )}
      {chosen === anotherHome ? <AssetForm onCreated={(asset) => onChosen(asset.id)} /> : null}
    </>
  );
}
