// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ITestReserveToken} from "./interfaces/ITestReserveToken.sol";

/// @title TestReserveToken: what it guarantees and assumes is said in ITestReserveToken
contract TestReserveToken is ITestReserveToken {
    uint256 private constant FAUCET_AMOUNT = 10_000e6;

    string public constant name = "Test Reserve USD";
    string public constant symbol = "tUSD";
    uint8 public constant decimals = 6;

    uint256 public totalSupply;
    mapping(address account => uint256) public balanceOf;
    mapping(address owner => mapping(address spender => uint256)) public allowance;

    function faucet() external {
        _mint(msg.sender);
    }

    function faucetTo(address to) external {
        _mint(to);
    }

    function transfer(address to, uint256 value) external returns (bool) {
        _move(msg.sender, to, value);
        return true;
    }

    function approve(address spender, uint256 value) external returns (bool) {
        allowance[msg.sender][spender] = value;
        emit Approval(msg.sender, spender, value);
        return true;
    }

    function transferFrom(address from, address to, uint256 value) external returns (bool) {
        uint256 allowed = allowance[from][msg.sender];
        if (allowed != type(uint256).max) {
            if (allowed < value) revert InsufficientAllowance(from, msg.sender, allowed, value);
            allowance[from][msg.sender] = allowed - value;
        }
        _move(from, to, value);
        return true;
    }

    function _mint(address to) private {
        totalSupply += FAUCET_AMOUNT;
        balanceOf[to] += FAUCET_AMOUNT;
        emit Transfer(address(0), to, FAUCET_AMOUNT);
    }

    function _move(address from, address to, uint256 value) private {
        uint256 balance = balanceOf[from];
        if (balance < value) revert InsufficientBalance(from, balance, value);
        balanceOf[from] = balance - value;
        balanceOf[to] += value;
        emit Transfer(from, to, value);
    }
}
