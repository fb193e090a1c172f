-- What happened to each account, one row per action a person would recognise.
create schema if not exists activity;

create table activity.item (
    block        bigint      not null,
    log_index    integer     not null,
    part         smallint    not null,
    wallet       varchar(42)    not null,
    kind         varchar(24) not null,
    amount       numeric(78, 0),
    token        varchar(5),
    counterparty varchar(42),
    subject      varchar(66),
    at           bigint      not null,
    transaction  varchar(66)    not null,
    primary key (block, log_index, part)
);
create index item_wallet on activity.item (wallet, block desc, log_index desc, part desc);

-- Sub-accounts of our contracts: money that goes there is part of a higher action.
create table activity.inner_account (
    address varchar(42) primary key
);

create table activity.loan_borrower (
    loan     varchar(66) primary key,
    borrower varchar(42) not null
);
