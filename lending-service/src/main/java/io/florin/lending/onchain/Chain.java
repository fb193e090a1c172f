package io.florin.lending.onchain;

import io.florin.contracts.deploy.DeploymentRecord;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The chain this process works with, once [ChainStart] has connected and deployed. Everything in this
/// package goes through it.
@Singleton
final class Chain implements DeploymentInfo {
    private volatile @Nullable Connected connected;

    private record Connected(
            JsonRpc rpc, DeploymentRecord record, Map<String, String> contracts, Map<String, String> names) {}

    void connect(JsonRpc rpc, DeploymentRecord record) {
        Map<String, String> contracts = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        record.contracts().forEach((name, address) -> {
            String lower = address.toLowerCase(Locale.ROOT);
            contracts.put(name, lower);
            names.put(lower, name);
            ContractInterface.of(name); // its errors are known from here on
        });
        connected = new Connected(rpc, record, Map.copyOf(contracts), Map.copyOf(names));
    }

    boolean isConnected() {
        return connected != null;
    }

    private Connected required() {
        Connected present = connected;
        if (present == null) {
            throw new ChainUnavailable("the chain is not connected yet");
        }
        return present;
    }

    JsonRpc rpc() {
        return required().rpc();
    }

    DeploymentRecord record() {
        return required().record();
    }

    /// @throws IllegalArgumentException for a name that is not deployed
    String address(String contract) {
        String address = contracts().get(contract);
        if (address == null) {
            throw new IllegalArgumentException("this deployment has no " + contract);
        }
        return address;
    }

    /// Contract name of an address of ours, null for others.
    @Nullable
    String name(String address) {
        return required().names().get(address.toLowerCase(Locale.ROOT));
    }

    @Override
    public long chainId() {
        return record().chainId();
    }

    @Override
    public boolean demo() {
        return record().demo();
    }

    @Override
    public Map<String, String> contracts() {
        return required().contracts();
    }

    @Override
    public String reserveToken() {
        return record().reserveToken().toLowerCase(Locale.ROOT);
    }

    @Override
    public long deployedAtBlock() {
        return record().deployedAtBlock();
    }

    @Override
    public String genesisHash() {
        return record().genesisHash();
    }
}
