-- Every screening leaves a receipt from which its answer can be explained: which version of the party, which lists,
-- which engine, which hits (sealed). Hits that two officers cleared are remembered by a keyed hash of what was compared.
create table compliance.screening_receipt (
    id             uuid        primary key,
    party_id       uuid        not null,
    party_version  integer     not null,
    at             timestamptz not null,
    decision       varchar(10) not null check (decision in ('clear', 'review', 'escalate')),
    engine_version varchar(60) not null,
    lists          jsonb       not null,
    input_hmac     bytea       not null check (octet_length(input_hmac) = 32),
    sealed         bytea       not null,
    foreign key (party_id, party_version) references compliance.party_version
);
create index screening_receipt_party on compliance.screening_receipt (party_id, at);
revoke update, delete, truncate on compliance.screening_receipt from florin_app;

create table compliance.cleared_hit (
    party_id   uuid        not null references compliance.party,
    compared   bytea       not null check (octet_length(compared) = 32),
    case_id    uuid        not null,
    cleared_at timestamptz not null,
    primary key (party_id, compared)
);
