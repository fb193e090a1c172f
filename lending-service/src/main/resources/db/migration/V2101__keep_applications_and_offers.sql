-- Applications, what was decided on them and the offers that were signed. Household figures and decisions are sealed.
create table loan.application (
    id               uuid           primary key,
    user_id          varchar(64)    not null,
    borrower_name    varchar(200)   not null,
    product_id       integer        not null,
    principal        numeric(38, 0) not null check (principal > 0),
    instalments      integer        not null check (instalments between 1 and 480),
    period_months    integer        not null check (period_months between 1 and 480),
    asset_id         uuid           not null,
    wallet           char(42)       not null check (wallet = lower(wallet)),
    finances_sealed  bytea          not null,
    rate             numeric(78, 0) not null,
    instalment       numeric(38, 0) not null,
    start_day        bigint         not null,
    state            varchar(20)    not null check (state in ('draft', 'under_review', 'offered', 'accepted', 'declined',
                                        'cancelled', 'offer_expired')),
    since            timestamptz    not null,
    submitted_at     timestamptz,
    acceptable_until timestamptz,
    loan_id          char(66),
    reasons          text[]         not null default '{}',
    decision_sealed  bytea,
    decided_by       varchar(64),
    created_at       timestamptz    not null,
    check (decided_by <> user_id),
    check (state not in ('offered', 'accepted', 'offer_expired') or loan_id is not null),
    check (state <> 'offered' or acceptable_until is not null),
    check (state <> 'declined' or reasons <> '{}')
);
create index application_user on loan.application (user_id, created_at desc);
create index application_queue on loan.application (state, submitted_at);

-- Every transition, with who and when; never changed afterwards.
create table loan.application_event (
    id             bigint       generated always as identity primary key,
    application_id uuid         not null references loan.application (id),
    from_state     varchar(20),
    to_state       varchar(20)  not null,
    actor          varchar(64)  not null,
    effective_at   timestamptz  not null,
    recorded_at    timestamptz  not null default now()
);
revoke update, delete, truncate on loan.application_event from florin_app;
create index application_event_application on loan.application_event (application_id, id);

-- The originator's signature on exactly these words; one per application, never replaced.
create table loan.offer (
    application_id    uuid           primary key references loan.application (id),
    loan_id           char(66)       not null unique,
    borrower          char(42)       not null,
    pool              char(42)       not null,
    product_id        integer        not null,
    asset             char(66)       not null,
    principal         numeric(38, 0) not null,
    rate              numeric(78, 0) not null,
    instalment        numeric(38, 0) not null,
    instalments       integer        not null,
    period_months     integer        not null,
    start_day         bigint         not null,
    parameter_version integer        not null,
    issued_at         timestamptz    not null,
    expires_at        timestamptz    not null,
    originator        char(42)       not null,
    nonce             char(66)       not null unique,
    terms_hash        char(66)       not null,
    schedule_hash     char(66)       not null,
    total_cost        numeric(78, 0) not null,
    signature         char(132)      not null,
    check (expires_at <= issued_at + interval '30 days')
);
revoke update, delete, truncate on loan.offer from florin_app;
