// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// The timelock and role table of the protocol is OpenZeppelin's AccessManager as it is; this file only has it compiled.
import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
