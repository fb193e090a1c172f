import { useQuery } from '@tanstack/react-query';
import { readClient } from '../../../chain/client';
import { readNumber } from '../../../chain/read';
import { useWallet } from '../../../chain/wallet-state';

/** FLUSD that the open wallet holds, in units; undefined while unknown. */
export function useFlusdBalance(): bigint | undefined {
  const { deployment, signer } = useWallet();
  const address = signer?.address;
  return useQuery({
    queryKey: ['balance', 'FLUSD', address],
    queryFn: async () => {
      if (!deployment || !address) return null;
      const units = await readNumber(readClient(deployment), deployment, 'FLUSD', 'balanceOf', [address]);
      return units.toString();
    },
    enabled: deployment !== undefined && address !== undefined,
    select: (units) => (units === null ? undefined : BigInt(units)),
  }).data;
}
