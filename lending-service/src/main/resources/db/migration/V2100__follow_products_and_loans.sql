-- Products and loans as the chain's events tell them; every row can be rebuilt from block 0.
create schema if not exists loan;

create table loan.listed_product (
    id    integer primary key,
    block bigint  not null
);

create table loan.loan (
    id                char(66)       primary key,
    borrower          char(42)       not null,
    pool              char(42)       not null,
    product_id        integer        not null,
    asset             char(66)       not null,
    principal         numeric(38, 0) not null,
    instalment        numeric(38, 0) not null,
    rate              numeric(78, 0) not null,
    late_rate         numeric(78, 0) not null,
    quantum           numeric(38, 0) not null,
    family            smallint       not null,
    day_count         smallint       not null,
    instalments       integer        not null,
    period_months     integer        not null,
    start_day         bigint         not null,
    approved_day      bigint         not null,
    grace_days        integer        not null,
    default_days      integer        not null,
    cooling_off_days  integer        not null,
    ltv_limit_bps     integer        not null,
    offer_expires_at  timestamptz    not null,
    status            varchar(20)    not null,
    outstanding       numeric(38, 0) not null,
    collateral_held   boolean        not null,
    approved_at       timestamptz    not null,
    approved_block    bigint         not null
);
create index loan_borrower on loan.loan (borrower);
create index loan_asset on loan.loan (asset);

-- OfferAccepted and DisclosureReceipted come before LoanApproved in the same transaction.
create table loan.acceptance (
    loan             char(66)       primary key,
    collateral_value numeric(78, 0) not null,
    ltv_bps          integer        not null,
    schedule_hash    char(66),
    apr_ppm          bigint,
    apr_regime       smallint,
    total_cost       numeric(78, 0),
    risk_text_hash   char(66),
    language         text
);

create table loan.loan_event (
    loan        char(66)       not null,
    block       bigint         not null,
    log_index   integer        not null,
    kind        varchar(20)    not null,
    at          timestamptz    not null,
    amount      numeric(38, 0),
    interest    numeric(38, 0),
    principal   numeric(38, 0),
    late        numeric(38, 0),
    advance     numeric(38, 0),
    prepaid     numeric(38, 0),
    rows_paid   integer,
    balance     numeric(38, 0),
    payer       char(42),
    transaction char(66)       not null,
    primary key (block, log_index)
);
create index loan_event_loan on loan.loan_event (loan, block, log_index);
