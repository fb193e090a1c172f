// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// A token as `Token` of ../Kernels.sol, under this name to be called from here. Compiled by ../../equality/compile.mjs.
interface IToken {
    function transfer(address to, uint256 value) external returns (bool);
    function transferFrom(address from, address to, uint256 value) external returns (bool);
}

/// Loans that are repaid: per-loan state, collections counted by loan (`repay`) or in one sum of the pool
/// (`repayIntoPool`, the naive form that makes every repayment depend on the one before).
contract Lending {
    IToken private constant TOKEN = IToken(0x000000000000000000000000000000000000c0DE);
    uint256 private constant DAYS_PER_YEAR = 365;
    uint256 private constant BPS = 10_000;

    /// One slot of amounts, one of terms. Amounts in units of the token.
    struct Loan {
        uint128 principal;
        uint128 accrued;
        uint32 rateBps;
        uint32 lastDay;
        uint96 collected;
        uint32 payments;
    }

    event Repaid(uint256 indexed loan, address indexed payer, uint256 interest, uint256 principal);

    error NothingOwed(uint256 loan);

    mapping(uint256 => Loan) public loans;
    uint256 public poolCollected;
    uint256 public poolInterest;

    function repay(uint256 id, uint256 amount) external {
        settle(id, amount);
    }

    function repayIntoPool(uint256 id, uint256 amount) external {
        (uint256 interest, uint256 principal) = settle(id, amount);
        poolCollected += interest + principal;
        poolInterest += interest;
    }

    function settle(uint256 id, uint256 amount) private returns (uint256 interest, uint256 principal) {
        Loan memory loan = loans[id];
        if (loan.principal == 0) revert NothingOwed(id);
        accrue(loan);
        interest = amount < loan.accrued ? amount : loan.accrued;
        principal = amount - interest < loan.principal ? amount - interest : loan.principal;
        loan.accrued -= uint128(interest);
        loan.principal -= uint128(principal);
        loan.collected += uint96(interest + principal);
        loan.payments++;
        loans[id] = loan;
        emit Repaid(id, msg.sender, interest, principal);
        TOKEN.transferFrom(msg.sender, subAccount(id), interest + principal);
    }

    /// Simple interest by whole days, rounded down.
    function accrue(Loan memory loan) private view {
        uint256 today = block.timestamp / 1 days;
        uint256 elapsed = today > loan.lastDay ? today - loan.lastDay : 0;
        loan.accrued += uint128(loan.principal * elapsed * loan.rateBps / DAYS_PER_YEAR / BPS);
        loan.lastDay = uint32(today);
    }

    /// Where a loan's cash lies, so that no two loans share a balance.
    function subAccount(uint256 id) private view returns (address) {
        return address(uint160(uint256(keccak256(abi.encode(address(this), id)))));
    }
}

/// A pool of two tokens with a constant product: every swap reads what the one before wrote.
contract Swap {
    IToken private constant BASE = IToken(0x000000000000000000000000000000000000c0DE);
    uint256 private constant FEE_BPS = 30;
    uint256 private constant BPS = 10_000;

    event Swapped(address indexed trader, uint256 paid, uint256 received);

    error TooLittle(uint256 received, uint256 wanted);

    uint128 public baseReserve;
    uint128 public quoteReserve;
    mapping(address => uint256) public quoteOf;

    function buy(uint256 paid, uint256 wanted) external {
        (uint256 base, uint256 quote) = (baseReserve, quoteReserve);
        uint256 net = paid * (BPS - FEE_BPS) / BPS;
        uint256 received = quote * net / (base + net);
        if (received < wanted) revert TooLittle(received, wanted);
        baseReserve = uint128(base + paid);
        quoteReserve = uint128(quote - received);
        quoteOf[msg.sender] += received;
        emit Swapped(msg.sender, paid, received);
        BASE.transferFrom(msg.sender, address(this), paid);
    }
}
