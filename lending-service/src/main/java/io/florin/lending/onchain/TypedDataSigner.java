package io.florin.lending.onchain;

/// EIP-712 signatures by the service's keys, and recovery of anyone's. The data is the standard JSON form
/// `{types, primaryType, domain, message}` with numbers as decimal text and bytes as 0x text.
public interface TypedDataSigner {
    /// 65-byte signature r ‖ s ‖ v (v 27 or 28) as 0x text.
    String sign(ServiceSigner signer, String typedData);

    /// 32-byte digest that is signed, as 0x text.
    String digest(String typedData);

    /// Address of a service key, lower case.
    String address(ServiceSigner signer);

    /// Address that made the signature, lower case.
    ///
    /// @throws IllegalArgumentException for a malformed signature
    String recover(String typedData, String signature);
}
