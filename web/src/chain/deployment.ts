import { getAddress } from 'viem';

/** What the app must know of the chain, from `GET /api/v1/deployment`; never from code. */
export interface Deployment {
  readonly chainId: number;
  readonly demo: boolean;
  readonly genesisHash: string;
  readonly publicRpcUrl: string;
  /** Addresses by contract name, checksummed. */
  readonly contracts: ReadonlyMap<string, `0x${string}`>;
  /** @throws Error for a contract that is not deployed */
  address(contract: string): `0x${string}`;
}

/** The service's answer, as far as it concerns the chain. */
export interface DeploymentAnswer {
  readonly chainId: number;
  readonly demo: boolean;
  readonly genesisHash: string;
  readonly publicRpcUrl: string;
  readonly contracts: Readonly<Record<string, string>>;
}

export function deploymentOf(answer: DeploymentAnswer): Deployment {
  const contracts = new Map(
    Object.entries(answer.contracts).map(([name, address]): [string, `0x${string}`] => [name, getAddress(address)]),
  );
  return {
    chainId: answer.chainId,
    demo: answer.demo,
    genesisHash: answer.genesisHash,
    publicRpcUrl: answer.publicRpcUrl,
    contracts,
    address(contract) {
      const address = contracts.get(contract);
      if (address === undefined) {
        throw new Error(`${contract} is not deployed here`);
      }
      return address;
    },
  };
}
