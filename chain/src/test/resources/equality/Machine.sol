// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// Runs the commands in its call data, one after the other, each in the state of whoever runs this code (also by
/// DELEGATECALL or as the delegate of an account). Random blocks are made of such commands, so that any order and
/// nesting of what contracts can do comes up without new code.
///
/// Command: op (1 byte), a (32 bytes), b (32 bytes), length of data (2 bytes), data. See Command.java for the ops.
contract Machine {
    fallback() external payable {
        assembly ("memory-safe") {
            function report(success) {
                let size := returndatasize()
                returndatacopy(0, 0, size)
                let digest := keccak256(0, size)
                mstore(0, digest)
                log2(0, 32, success, size)
            }
            let position := 0
            for {} lt(position, calldatasize()) {} {
                let op := byte(0, calldataload(position))
                let a := calldataload(add(position, 1))
                let b := calldataload(add(position, 33))
                let length := shr(240, calldataload(add(position, 65)))
                let data := add(position, 67)
                position := add(data, length)
                switch op
                case 1 { sstore(a, b) }
                case 2 { sstore(a, add(sload(a), b)) }
                case 3 { sstore(b, add(sload(a), 1)) }
                case 4 {
                    mstore(0, sload(a))
                    log2(0, 32, a, b)
                }
                case 5 { sstore(b, balance(a)) }
                case 6 { sstore(b, extcodehash(a)) }
                case 7 { sstore(b, add(extcodesize(a), 1)) }
                case 8 {
                    let size := extcodesize(a)
                    extcodecopy(a, 0, 0, size)
                    sstore(b, keccak256(0, size))
                }
                case 9 { selfdestruct(a) }
                case 10 {
                    calldatacopy(0, data, length)
                    let made := create(a, 0, length)
                    if b { sstore(b, made) }
                    report(made)
                }
                case 11 {
                    calldatacopy(0, data, length)
                    report(create2(a, 0, length, b))
                }
                case 12 {
                    calldatacopy(0, data, length)
                    report(call(gas(), a, b, 0, length, 0, 0))
                }
                case 13 {
                    calldatacopy(0, data, length)
                    report(delegatecall(gas(), a, 0, length, 0, 0))
                }
                case 14 {
                    calldatacopy(0, data, length)
                    report(staticcall(gas(), a, 0, length, 0, 0))
                }
                case 15 {
                    calldatacopy(0, data, length)
                    report(callcode(gas(), a, b, 0, length, 0, 0))
                }
                case 16 {
                    mstore(0, a)
                    revert(0, 32)
                }
                case 17 {
                    for { let i := 0 } lt(i, a) { i := add(i, 1) } { mstore(0, keccak256(0, 64)) }
                    log0(0, 32)
                }
                case 18 { invalid() }
                case 19 { tstore(a, b) }
                case 20 {
                    mstore(0, tload(a))
                    log1(0, 32, a)
                }
                case 21 { sstore(a, balance(coinbase())) }
                case 22 { sstore(a, selfbalance()) }
                case 23 {
                    for { let i := 0 } lt(i, b) { i := add(i, 1) } {
                        let slot := add(a, i)
                        sstore(slot, add(sload(slot), add(i, 1)))
                    }
                }
                case 24 {
                    for { let i := 0 } lt(i, b) { i := add(i, 1) } { sstore(add(a, i), 0) }
                }
                case 25 {
                    mstore(0, blockhash(sub(number(), add(a, 1))))
                    log0(0, 32)
                }
                case 26 { sstore(a, gas()) }
                case 27 {
                    calldatacopy(0, data, length)
                    return(0, length)
                }
                case 28 {
                    calldatacopy(0, data, length)
                    log4(0, length, a, b, caller(), callvalue())
                }
                case 29 {
                    let sum := 0
                    for { let i := 0 } lt(i, b) { i := add(i, 1) } { sum := add(sum, sload(add(a, i))) }
                    mstore(0, sum)
                    log1(0, 32, a)
                }
                case 30 { report(call(gas(), a, div(selfbalance(), add(b, 1)), 0, 0, 0, 0)) }
                case 31 {
                    if and(sload(a), 1) { revert(0, 0) }
                }
                case 32 {
                    let rounds := mod(sload(a), b)
                    for { let i := 0 } lt(i, rounds) { i := add(i, 1) } { mstore(0, keccak256(0, 64)) }
                }
                case 33 {
                    calldatacopy(0, data, length)
                    report(call(gas(), sload(a), b, 0, length, 0, 0))
                }
                case 34 { sstore(a, xor(xor(origin(), gasprice()), xor(basefee(), prevrandao()))) }
                default { invalid() }
            }
        }
    }
}
