-- What was said about accounts on chain, and why: the chain sees one word per account, the reason stays here. The
-- chain's case hash is a commitment that only this salt opens.
create table compliance.attestation (
    id             uuid        primary key,
    made           bigint      generated always as identity unique,
    party_id       uuid        not null references compliance.party,
    account        char(42)    not null check (account ~ '^0x[0-9a-f]{40}$'),
    kind           varchar(10) not null check (kind in ('publish', 'expire', 'freeze', 'unfreeze')),
    expiry_day     bigint,
    reason_code    integer     check (reason_code between 1 and 65535),
    case_id        uuid,
    salt           bytea,
    made_at        timestamptz not null,
    check ((kind = 'publish') = (expiry_day is not null)),
    check ((kind in ('freeze', 'unfreeze')) = (reason_code is not null and case_id is not null and salt is not null))
);
create index attestation_account on compliance.attestation (account, made);
create index attestation_party on compliance.attestation (party_id);
revoke update, delete, truncate on compliance.attestation from florin_app;
