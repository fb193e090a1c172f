-- Which wallet a person proved to hold, by an EIP-4361 signature over a nonce of ours.
create schema if not exists identity;

create table identity.wallet (
    address   char(42)    primary key check (address = lower(address)),
    user_id   varchar(64) not null,
    linked_at timestamptz not null
);
create index wallet_user on identity.wallet (user_id);

create table identity.wallet_nonce (
    user_id     varchar(64) primary key,
    nonce       varchar(64) not null,
    valid_until timestamptz not null
);
