import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../ui/choice';
import { Card } from '../../../ui/page';
import type { DisclosureItem } from '../model/disclosure';

interface DisclosureItemsProps {
  items: readonly DisclosureItem[];
  /** Indexes of the items that were ticked off. */
  read: ReadonlySet<number>;
  onRead: (index: number, read: boolean) => void;
}

/** The risk text part by part, each to be ticked off. */
export function DisclosureItems({ items, read, onRead }: DisclosureItemsProps) {
  const { t } = useTranslation('borrow');
  return items.map(({ heading, paragraphs }, index) => (
    <Card key={heading}>
      <h3>{heading || t('offer.risks')}</h3>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <Checkbox
        label={t('offer.read', { heading: heading || t('offer.risks') })}
        checked={read.has(index)}
        onChecked={(checked) => onRead(index, checked)}
      />
    </Card>
  ));
}
