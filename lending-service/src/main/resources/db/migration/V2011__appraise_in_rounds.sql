-- Rounds of independent valuers: requested, filled with signed statements, submitted to the chain, accepted or failed.
create table collateral.appraisal_round (
    id            uuid         primary key,
    asset_id      uuid         not null references collateral.asset,
    state         varchar(10)  not null check (state in ('open', 'submitted', 'done', 'failed')),
    requested_at  timestamptz  not null,
    needed        smallint     not null check (needed > 0),
    submitted_at  timestamptz,
    ended_at      timestamptz,
    failure       text,
    check ((state = 'open') = (submitted_at is null)),
    check ((state in ('done', 'failed')) = (ended_at is not null)),
    check ((state = 'failed') = (failure is not null))
);
create unique index round_under_way on collateral.appraisal_round (asset_id) where state in ('open', 'submitted');
create index round_asset on collateral.appraisal_round (asset_id, requested_at desc);

create table collateral.statement_draft (
    id              uuid           primary key,
    round_id        uuid           not null references collateral.appraisal_round,
    user_id         varchar(64)    not null,
    signer          char(42)       not null check (signer = lower(signer)),
    value           numeric(39, 0) not null check (value > 0),
    method          smallint       not null check (method between 1 and 3),
    effective_day   integer        not null,
    commitment      char(66)       not null,
    sealed_report   bytea          not null,
    drafted_at      timestamptz    not null
);
create index draft_round on collateral.statement_draft (round_id, user_id);
comment on column collateral.statement_draft.sealed_report is 'salt, report and reason of deviation; commitment = keccak256(salt || report)';
revoke update, delete, truncate on collateral.statement_draft from florin_app;

-- One statement per valuer and per firm in a round, whoever calls.
create table collateral.statement (
    draft_id   uuid         primary key references collateral.statement_draft,
    round_id   uuid         not null references collateral.appraisal_round,
    user_id    varchar(64)  not null,
    signer     char(42)     not null check (signer = lower(signer)),
    firm       bigint       not null check (firm > 0),
    signature  char(132)    not null,
    signed_at  timestamptz  not null,
    unique (round_id, user_id),
    unique (round_id, signer),
    unique (round_id, firm)
);
create index statement_user on collateral.statement (user_id);
revoke update, delete, truncate on collateral.statement from florin_app;
