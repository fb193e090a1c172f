// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Calendar} from "../libraries/Calendar.sol";
import {IFLUSD} from "../stablecoin/interfaces/IFLUSD.sol";
import {Governed} from "./Governed.sol";
import {IIdentityGate} from "./interfaces/IIdentityGate.sol";

/// @title IdentityGate: what it guarantees and assumes is said in IIdentityGate
contract IdentityGate is IIdentityGate, Governed {
    uint256 private constant ACCOUNTS_PER_IDENTITY = 8;

    IFLUSD public immutable FLUSD;
    string public constant version = "1";

    /// @dev One slot per account, see `Record`; written by COMPLIANCE alone.
    mapping(address account => Record) private _records;
    mapping(uint128 identity => uint256) public accountsOf;
    mapping(uint48 attestor => bool) private _suspended;
    mapping(bytes32 orderHash => bool) public isOrderUsed;

    constructor(address accessManager, address flusd) Governed(accessManager) {
        FLUSD = IFLUSD(flusd);
    }

    function setRecord(address account, uint128 identity, uint8 class, uint8 country, uint8 tier, uint32 expiryDay)
        external
        restricted
    {
        if (identity == 0) revert ZeroIdentity();
        if (expiryDay < Calendar.today()) revert ExpiryInPast(expiryDay, Calendar.today());
        Record storage word = _records[account];
        if (word.identity != identity) {
            if (word.identity != 0) accountsOf[word.identity]--;
            if (++accountsOf[identity] > ACCOUNTS_PER_IDENTITY) revert TooManyAccounts(identity);
        }
        _records[account] = Record(identity, class, country, tier, 0, expiryDay, _tag(msg.sender), word.frozen);
        emit RecordSet(account, identity, class, country, tier, expiryDay, msg.sender);
    }

    function expireRecord(address account) external restricted {
        Record storage word = _records[account];
        if (word.identity == 0) revert NoRecord(account);
        word.expiryDay = Calendar.today() - 1;
        emit RecordExpired(account, word.identity, msg.sender);
    }

    function freeze(address account, uint16 reasonCode, bytes32 caseHash) external restricted {
        if (reasonCode == 0) revert ZeroReason();
        if (_records[account].frozen) revert AlreadyInState();
        _records[account].frozen = true;
        emit Frozen(account, reasonCode, caseHash, msg.sender);
        FLUSD.setFrozen(account, true);
    }

    function unfreeze(address account, uint16 reasonCode, bytes32 caseHash) external restricted {
        if (reasonCode == 0) revert ZeroReason();
        if (!_records[account].frozen) revert AlreadyInState();
        _records[account].frozen = false;
        emit Unfrozen(account, reasonCode, caseHash, msg.sender);
        FLUSD.setFrozen(account, false);
    }

    function suspendAttestor(address attestor) external restricted {
        if (_suspended[_tag(attestor)]) revert AlreadyInState();
        _suspended[_tag(attestor)] = true;
        emit AttestorSuspended(attestor);
    }

    function resumeAttestor(address attestor) external restricted {
        if (!_suspended[_tag(attestor)]) revert AlreadyInState();
        _suspended[_tag(attestor)] = false;
        emit AttestorResumed(attestor);
    }

    function forceTransfer(address from, address to, uint256 amount, uint16 reasonCode, bytes32 orderHash)
        external
        restricted
    {
        if (reasonCode == 0) revert ZeroReason();
        if (isOrderUsed[orderHash]) revert OrderUsed(orderHash);
        isOrderUsed[orderHash] = true;
        emit TransferForced(from, to, amount, reasonCode, orderHash);
        FLUSD.forceTransfer(from, to, amount);
    }

    function record(address account) external view returns (Record memory) {
        return _records[account];
    }

    function isValid(address account) external view returns (bool) {
        Record memory word = _records[account];
        return word.identity != 0 && !word.frozen && word.expiryDay >= Calendar.today() && !_suspended[word.attestor];
    }

    function isFrozen(address account) external view returns (bool) {
        return _records[account].frozen;
    }

    function requireValid(address account) external view {
        _requireValid(account);
    }

    function requireAdmitted(address account, uint8 classMask, uint256 countries) external view {
        Record memory word = _requireValid(account);
        if (word.class > 7 || (uint256(classMask) >> word.class) & 1 == 0) {
            revert ClassNotAdmitted(account, word.class);
        }
        if ((countries >> word.country) & 1 == 0) revert CountryNotAdmitted(account, word.country);
    }

    function isAttestorSuspended(address attestor) external view returns (bool) {
        return _suspended[_tag(attestor)];
    }

    function _requireValid(address account) private view returns (Record memory word) {
        word = _records[account];
        if (word.identity == 0) revert NoRecord(account);
        if (word.frozen) revert AccountIsFrozen(account);
        if (word.expiryDay < Calendar.today()) revert RecordOutOfDate(account, word.expiryDay, Calendar.today());
        if (_suspended[word.attestor]) revert AttestorIsSuspended(account, word.attestor);
    }

    /// @dev Low 48 bits: two attestors with one tag would be suspended together, which errs on the safe side.
    function _tag(address attestor) private pure returns (uint48) {
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint48(uint160(attestor)); // cut on purpose
    }
}
