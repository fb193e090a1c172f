import { describe, expect, it } from 'vitest';
import { messageRefusal, statementRefusal, transactionRefusal } from './limits';
import type { Limits } from './protocol';

const ours = '0x00000000000000000000000000000000000000AA';
const limits: Limits = {
  chainId: 1252,
  host: 'localhost:8080',
  contracts: [{ address: ours, selectors: ['0xa9059cbb'] }],
};
const draft = { gas: 1n, maxFeePerGas: 0n, maxPriorityFeePerGas: 0n };

describe('the vault signs', () => {
  it('a known function of our contract, and nothing else', () => {
    expect(transactionRefusal(limits, { ...draft, to: ours, data: '0xa9059cbb00' })).toBeUndefined();
    expect(transactionRefusal(limits, { ...draft, to: ours, data: '0x095ea7b300' })).toContain('0x095ea7b3');
    expect(transactionRefusal(limits, { ...draft, to: '0xbb', data: '0xa9059cbb' })).toContain('0xbb');
  });

  it('known statements of our contracts on our chain only', () => {
    const domain = { chainId: '1252', verifyingContract: ours };
    expect(statementRefusal(limits, { domain, primaryType: 'Receipt' })).toBeUndefined();
    expect(statementRefusal(limits, { domain, primaryType: 'Order' })).toContain('Order');
    expect(statementRefusal(limits, { domain: { ...domain, chainId: 1 }, primaryType: 'Receipt' })).toContain('1');
    expect(
      statementRefusal(limits, { domain: { ...domain, verifyingContract: '0xcc' }, primaryType: 'Permit' }),
    ).toContain('0xcc');
  });

  it('sign-in texts of our own host only', () => {
    const text = 'localhost:8080 wants you to sign in with your Ethereum account:\n0x\n\nChain ID: 1252\nNonce: 1';
    expect(messageRefusal(limits, text)).toBeUndefined();
    expect(messageRefusal(limits, text.replace('localhost', 'evil.example'))).toBeDefined();
    expect(messageRefusal(limits, text.replace('1252', '1'))).toBeDefined();
  });
});
