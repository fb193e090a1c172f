package io.florin.compliance.screening.list;

/// What a list entry or a subject is. A wallet is a subject only: lists name wallets inside the entry of their owner.
public enum PartyType {
    PERSON,
    ORGANIZATION,
    VESSEL,
    AIRCRAFT,
    WALLET
}
