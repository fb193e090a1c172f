import { shorten } from '../format/address';
import { CopyButton } from './copy-button';

interface AddressProps {
  value: string;
  /** The known name of the account, shown before it. */
  name?: string;
  label: string;
  full?: boolean;
}

export function Address({ value, name, label, full }: AddressProps) {
  return (
    <span>
      {name ? `${name} ` : ''}
      <bdi title={value}>
        <code>{full ? value : shorten(value)}</code>
      </bdi>
      <CopyButton value={value} label={label} />
    </span>
  );
}
