-- What the on-chain edge must remember across restarts: how far the index is, and which transactions it sent.
create schema if not exists onchain;

create table onchain.index_cursor (
    id           smallint     primary key check (id = 1),
    genesis_hash char(66)     not null,
    block_number bigint       not null,
    block_hash   char(66)     not null,
    projections  text         not null,
    updated_at   timestamptz  not null
);

create table onchain.signer (
    name        varchar(20)  primary key,
    address     char(42)     not null unique,
    next_nonce  bigint       not null check (next_nonce >= 0)
);

create table onchain.outbox (
    id            bigint       generated always as identity primary key,
    business_key  varchar(200) not null unique,
    signer        varchar(20)  not null,
    contract      varchar(60)  not null,
    function_name varchar(200) not null,
    to_address    char(42)     not null,
    calldata      bytea        not null,
    urgent        boolean      not null,
    state         varchar(10)  not null check (state in ('waiting', 'signed', 'included', 'reverted')),
    nonce         bigint,
    raw           bytea,
    tx_hash       char(66),
    block_number  bigint,
    error         varchar(100),
    detail        text,
    created_at    timestamptz  not null,
    updated_at    timestamptz  not null,
    check (state <> 'signed' or (nonce is not null and raw is not null and tx_hash is not null)),
    check (state <> 'included' or block_number is not null)
);

-- One nonce is signed for once, for ever.
create unique index outbox_nonce on onchain.outbox (signer, nonce) where nonce is not null;
create index outbox_open on onchain.outbox (signer, urgent desc, id) where state in ('waiting', 'signed');
