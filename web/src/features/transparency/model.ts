/** How the parts of the deployment stand, in the words of the status page. */
export interface StatusFacts {
  lag: number;
  sender: string | null;
  indexer: string | null;
  differences: number;
}

export function isHealthy({ lag, sender, indexer, differences }: StatusFacts): boolean {
  return lag <= 5 && sender === null && indexer === null && differences === 0;
}
