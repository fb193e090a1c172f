-- What lenders hold and what a share was worth, from the events of the pool and its vault alone.
create schema if not exists liquidity;

-- The pool's book after each event that changed it; value of n shares = n * (nav + 1) / (supply + 1e6), as in the
-- vault. `settled` marks the end of a round, where the price moves.
create table liquidity.book (
    block     bigint         not null,
    log_index integer        not null,
    day       bigint         not null,
    nav       numeric(78, 0) not null check (nav >= 0),
    supply    numeric(78, 0) not null check (supply >= 0),
    settled   boolean        not null,
    primary key (block, log_index)
);
create index book_day on liquidity.book (day, block desc, log_index desc);

-- The withdrawal queue: per cohort what was asked for, filled and paid; per lender the part of it.
create table liquidity.cohort (
    cohort bigint         primary key,
    total  numeric(78, 0) not null check (total >= 0),
    filled numeric(78, 0) not null check (filled >= 0),
    paid   numeric(78, 0) not null check (paid >= 0)
);

create table liquidity.cohort_order (
    cohort  bigint         not null references liquidity.cohort,
    wallet  varchar(42)       not null,
    shares  numeric(78, 0) not null check (shares > 0),
    claimed numeric(78, 0) not null check (claimed >= 0),
    primary key (cohort, wallet)
);
create index cohort_order_wallet on liquidity.cohort_order (wallet);

-- A lender's position after each event that changed it; the newest row is the present one.
create table liquidity.position (
    wallet    varchar(42)       not null,
    block     bigint         not null,
    log_index integer        not null,
    day       bigint         not null,
    shares    numeric(78, 0) not null check (shares >= 0),
    waiting   numeric(78, 0) not null check (waiting >= 0),
    claimable numeric(78, 0) not null check (claimable >= 0),
    supplied  numeric(78, 0) not null check (supplied >= 0),
    withdrawn numeric(78, 0) not null check (withdrawn >= 0),
    primary key (wallet, block, log_index)
);

-- Shares that went from one person to another, with their worth then: no money came in or went out for somebody
-- who holds both wallets.
create table liquidity.handover (
    block     bigint         not null,
    log_index integer        not null,
    sender    varchar(42)       not null,
    receiver  varchar(42)       not null,
    worth     numeric(78, 0) not null,
    primary key (block, log_index)
);
create index handover_sender on liquidity.handover (sender);
