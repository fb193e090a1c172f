-- People and organisations who want to act. What they told is sealed, one row per change; found again by keyed
-- hashes of the words of their names. In clear are only ids, states and dates that say nothing of a person.
create table compliance.party (
    id             uuid        primary key,
    user_id        varchar(64) not null unique,
    state          varchar(12) not null check (state in ('in_review', 'verified', 'refused')),
    frozen_reason  integer     check (frozen_reason between 1 and 65535),
    frozen_case    uuid,
    version        integer     not null check (version >= 0),
    identity       char(32)    not null unique check (identity ~ '^[0-9a-f]{32}$' and identity !~ '^0+$'),
    receipt_id     uuid,
    verified_until date,
    submitted_at   timestamptz not null,
    check ((frozen_reason is null) = (frozen_case is null)),
    check (state <> 'verified' or (verified_until is not null and receipt_id is not null))
);

create table compliance.party_version (
    party_id   uuid        not null references compliance.party,
    version    integer     not null check (version > 0),
    sealed     bytea       not null,
    created_at timestamptz not null,
    primary key (party_id, version)
);
revoke update, delete, truncate on compliance.party_version from florin_app;

create table compliance.party_word (
    party_id uuid  not null references compliance.party,
    word     bytea not null check (octet_length(word) = 32),
    primary key (word, party_id)
);
create index party_word_party on compliance.party_word (party_id);
