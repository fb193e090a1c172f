-- The database's own count of tokens and loan principal, from events alone, to be compared with the contracts.
create table onchain.token_balance (
    token   varchar(60)    not null,
    account char(42)       not null,
    amount  numeric(78, 0) not null check (amount >= 0),
    primary key (token, account)
);

create table onchain.loan_principal (
    loan      char(66)       primary key,
    principal numeric(78, 0) not null check (principal >= 0),
    closed    boolean        not null
);

create table onchain.open_proposal (
    id         char(66) primary key,
    vote_start bigint   not null,
    vote_end   bigint   not null
);
