// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// A plain token, as small as ERC-20 allows.
contract Token {
    mapping(address => uint256) public balanceOf;
    mapping(address => mapping(address => uint256)) public allowance;
    uint256 public totalSupply;

    event Transfer(address indexed from, address indexed to, uint256 value);
    event Approval(address indexed owner, address indexed spender, uint256 value);

    error Insufficient(uint256 held, uint256 wanted);

    function mint(address to, uint256 value) external {
        totalSupply += value;
        balanceOf[to] += value;
        emit Transfer(address(0), to, value);
    }

    function approve(address spender, uint256 value) external returns (bool) {
        allowance[msg.sender][spender] = value;
        emit Approval(msg.sender, spender, value);
        return true;
    }

    function transfer(address to, uint256 value) external returns (bool) {
        move(msg.sender, to, value);
        return true;
    }

    function transferFrom(address from, address to, uint256 value) external returns (bool) {
        uint256 allowed = allowance[from][msg.sender];
        if (allowed < value) revert Insufficient(allowed, value);
        allowance[from][msg.sender] = allowed - value;
        move(from, to, value);
        return true;
    }

    function move(address from, address to, uint256 value) private {
        uint256 held = balanceOf[from];
        if (held < value) revert Insufficient(held, value);
        balanceOf[from] = held - value;
        balanceOf[to] += value;
        emit Transfer(from, to, value);
    }
}

/// Loops the benchmark times. Each returns a checksum and the gas the loop used.
contract Kernels {
    Token private constant TOKEN = Token(0x000000000000000000000000000000000000c0DE);

    function transfers(uint256 n) external returns (uint256, uint256) {
        TOKEN.mint(address(this), type(uint128).max);
        uint256 start = gasleft();
        for (uint256 i = 0; i < n; i++) {
            TOKEN.transfer(address(uint160(0x10000 + i % 64)), 1 + i);
        }
        uint256 used = start - gasleft();
        return (TOKEN.balanceOf(address(this)), used);
    }

    function mints(uint256 n) external returns (uint256, uint256) {
        uint256 start = gasleft();
        for (uint256 i = 0; i < n; i++) {
            TOKEN.mint(address(uint160(0x10000 + i % 64)), 1 + i);
        }
        uint256 used = start - gasleft();
        return (TOKEN.totalSupply(), used);
    }

    function allowances(uint256 n) external returns (uint256, uint256) {
        TOKEN.mint(address(this), type(uint128).max);
        uint256 start = gasleft();
        for (uint256 i = 0; i < n; i++) {
            TOKEN.approve(address(this), 1 + i);
            TOKEN.transferFrom(address(this), address(uint160(0x10000 + i % 64)), 1 + i);
        }
        uint256 used = start - gasleft();
        return (TOKEN.balanceOf(address(this)), used);
    }

    /// Keccak over growing chains of 32, 64 and 288 bytes.
    function hashes(uint256 n) external view returns (uint256, uint256) {
        uint256 start = gasleft();
        bytes32 a = bytes32(uint256(1));
        bytes32 b = bytes32(uint256(2));
        for (uint256 i = 0; i < n; i++) {
            a = keccak256(abi.encodePacked(a, b));
            b = keccak256(abi.encodePacked(b));
            a = keccak256(abi.encodePacked(a, b, a, b, a, b, a, b, i));
        }
        return (uint256(a), start - gasleft());
    }

    /// Rays against a sphere in fixed point: signed products, quotients, roots.
    function rays(uint256 n) external view returns (uint256, uint256) {
        uint256 start = gasleft();
        int256 sum = 0;
        for (uint256 i = 0; i < n; i++) {
            int256 x = (int256(i % 64) - 32) * 1e18 / 40;
            int256 y = (int256(i / 64 % 64) - 32) * 1e18 / 40;
            sum += shade(x, y);
        }
        return (uint256(sum), start - gasleft());
    }

    function shade(int256 x, int256 y) private pure returns (int256) {
        int256 z = 2e18;
        int256 length = root(x * x + y * y + z * z);
        x = x * 1e18 / length;
        y = y * 1e18 / length;
        z = z * 1e18 / length;
        int256 along = 3 * z;
        int256 discriminant = along * along - 8e36;
        if (discriminant < 0) {
            return int256(addmod(uint256(x), uint256(y), 97));
        }
        int256 distance = along - root(discriminant);
        int256 hitX = distance * x / 1e18;
        int256 hitY = distance * y / 1e18;
        int256 hitZ = distance * z / 1e18 - 3e18;
        int256 light = (hitX * 6e17 - hitY * 6e17 - hitZ * 5e17) / 1e18;
        return light > 0 ? light + light % 7 : int256(mulmod(uint256(distance), uint256(hitX * hitX), 1e18));
    }

    function root(int256 square) private pure returns (int256) {
        uint256 s = uint256(square);
        if (s == 0) {
            return 0;
        }
        uint256 r = 1 << 64;
        for (uint256 i = 0; i < 8; i++) {
            r = (r + s / r) >> 1;
        }
        return int256(r);
    }
}
