import type { Draft } from '../signer/signer';
import type { Limits } from './protocol';

/** Typed data that the app asks for, by EIP-712 primary type. */
const statements = ['Receipt', 'Statement', 'Permit', 'ReceiveWithAuthorization', 'TransferWithAuthorization'];

/** Why a transaction may not be signed; undefined when it may. */
export function transactionRefusal(limits: Limits, draft: Draft): string | undefined {
  const contract = limits.contracts.find((each) => each.address.toLowerCase() === draft.to.toLowerCase());
  if (contract === undefined) {
    return `${draft.to} is not a contract of this deployment`;
  }
  const selector = draft.data.slice(0, 10).toLowerCase();
  return contract.selectors.some((each) => each === selector)
    ? undefined
    : `${selector} is not a function that this app uses`;
}

/** A typed statement as parsed from the service's text. */
export interface Statement {
  readonly domain: { readonly chainId: unknown; readonly verifyingContract: unknown };
  readonly primaryType: unknown;
}

/** Why a statement may not be signed; undefined when it may. */
export function statementRefusal(limits: Limits, statement: Statement): string | undefined {
  if (Number(statement.domain.chainId) !== limits.chainId) {
    return `the statement is for chain ${String(statement.domain.chainId)}`;
  }
  const contract = String(statement.domain.verifyingContract).toLowerCase();
  if (!limits.contracts.some((each) => each.address.toLowerCase() === contract)) {
    return `${contract} is not a contract of this deployment`;
  }
  const type = String(statement.primaryType);
  return statements.includes(type) ? undefined : `statements of type ${type} are not signed here`;
}

/** Why a text may not be signed; undefined for a sign-in text (EIP-4361) of our own host. */
export function messageRefusal(limits: Limits, text: string): string | undefined {
  const head = `${limits.host} wants you to sign in with your Ethereum account:\n`;
  const chain = new RegExp(`^Chain ID: ${limits.chainId}$`, 'm');
  return text.startsWith(head) && chain.test(text) ? undefined : 'only sign-in texts of this site are signed';
}
