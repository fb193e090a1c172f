// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IPegModule} from "../../src/stablecoin/interfaces/IPegModule.sol";

/// @title A reserve token that keeps a fee, or calls back into the peg while it is moved
contract HostileToken {
    uint8 public constant decimals = 6;
    mapping(address account => uint256) public balanceOf;
    IPegModule public peg;
    uint256 public fee;
    bool public callsBack;
    bytes public answer;

    function give(address account, uint256 amount) external {
        balanceOf[account] += amount;
    }

    function behave(IPegModule peg_, uint256 fee_, bool callsBack_) external {
        peg = peg_;
        fee = fee_;
        callsBack = callsBack_;
    }

    function transfer(address to, uint256 amount) external returns (bool) {
        return move(msg.sender, to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) external returns (bool) {
        return move(from, to, amount);
    }

    function move(address from, address to, uint256 amount) private returns (bool) {
        if (callsBack) {
            (, answer) = address(peg).call(abi.encodeCall(IPegModule.redeem, (address(this), 1, 0, address(this))));
        }
        balanceOf[from] -= amount;
        balanceOf[to] += amount - fee;
        return true;
    }
}
