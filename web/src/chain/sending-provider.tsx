import { useQueryClient } from '@tanstack/react-query';
import { type ComponentType, type ReactNode, useReducer, useRef, useState } from 'react';
import { body, platformApi } from '../api/client';
import { callOf } from './calls';
import { readClient } from './client';
import { type Result, run } from './send';
import { type Sending, SendingContext, type StatementWish, type Wish } from './sending-state';
import { SigningDeclined } from './signer/signer';
import { idle, next, type TransactionState } from './transaction';
import { useWallet } from './wallet-state';

/** What the receipt view shows; `app` draws it. */
export type Receipt =
  | {
      readonly kind: 'transaction';
      readonly title: string;
      readonly wish: Wish;
      readonly step: number;
      readonly steps: number;
      readonly state: TransactionState;
    }
  | { readonly kind: 'statement'; readonly title: string; readonly wish: StatementWish; readonly signing: boolean };

export interface ReceiptViewProps {
  readonly receipt: Receipt;
  readonly confirm: () => void;
  /** Declines, or closes what is over. */
  readonly close: () => void;
}

interface Shown {
  readonly title: string;
  readonly step: number;
  readonly steps: number;
  readonly wish: Wish;
}

/** Runs transactions and signatures through the receipt view. */
export function SendingProvider({
  view: View,
  children,
}: {
  view: ComponentType<ReceiptViewProps>;
  children: ReactNode;
}) {
  const wallet = useWallet();
  const queries = useQueryClient();
  const [state, tell] = useReducer(next, idle);
  const [shown, setShown] = useState<Shown>();
  const [statement, setStatement] = useState<Extract<Receipt, { kind: 'statement' }>>();
  const answer = useRef<(confirmed: boolean) => void>(undefined);
  const asked = () =>
    new Promise<boolean>((resolve) => {
      answer.current = resolve;
    });

  const sending: Sending = {
    busy: shown !== undefined || statement !== undefined,
    async send(title, wishes) {
      const { deployment, signer, linked } = wallet;
      if (deployment === undefined || signer === undefined || !linked) throw new Error('no wallet is open and linked');
      const client = readClient(deployment);
      let result: Result = { kind: 'declined' };
      for (const [index, wish] of wishes.entries()) {
        setShown({ title, step: index + 1, steps: wishes.length, wish });
        tell({ kind: 'dismissed' });
        const call = await callOf(deployment, wish.contract, wish.functionName, wish.args);
        result = await run(call, { client, signer, tell, confirm: asked, indexedBlock });
        if (result.kind !== 'done') break;
      }
      await queries.invalidateQueries();
      if (result.kind === 'declined') setShown(undefined);
      return result;
    },
    async sign(title, wish) {
      const { signer } = wallet;
      if (signer === undefined) throw new Error('no wallet is open');
      setStatement({ kind: 'statement', title, wish, signing: false });
      try {
        if (!(await asked())) return undefined;
        setStatement({ kind: 'statement', title, wish, signing: true });
        return await signer.signTypedData(wish.typedData);
      } catch (failure) {
        if (failure instanceof SigningDeclined) return undefined;
        throw failure;
      } finally {
        setStatement(undefined);
      }
    },
  };

  const receipt: Receipt | undefined = statement ?? (shown && { kind: 'transaction', ...shown, state });
  return (
    <SendingContext value={sending}>
      {children}
      {receipt ? (
        <View
          receipt={receipt}
          confirm={() => answer.current?.(true)}
          close={() => {
            answer.current?.(false);
            setShown(undefined);
          }}
        />
      ) : null}
    </SendingContext>
  );
}

async function indexedBlock(): Promise<number> {
  return (await body(platformApi.GET('/api/v1/status'))).indexedBlock;
}
