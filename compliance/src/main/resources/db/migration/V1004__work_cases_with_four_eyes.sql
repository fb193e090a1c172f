-- The officers' cases. A case closes only with a proposal that a second person approved: the proposer cannot be the
-- approver, and the outcome of a closed case must be that of an approved proposal about this very case.
create table compliance.case_file (
    id          uuid           primary key,
    number      bigint         generated always as identity unique,
    kind        varchar(15)    not null check (kind in ('sanctions_hit', 'freeze', 'unfreeze', 'review')),
    state       varchar(10)    not null check (state in ('open', 'assigned', 'proposed', 'closed')),
    priority    smallint       not null check (priority between 1 and 3),
    party_id    uuid           not null references compliance.party,
    receipt_id  uuid           references compliance.screening_receipt,
    top_score   numeric(12, 4),
    top_list    varchar(100),
    assignee    varchar(64),
    sealed      bytea          not null,
    opened_at   timestamptz    not null,
    due_at      timestamptz    not null,
    version     integer        not null check (version > 0),
    outcome     varchar(10),
    proposal_id uuid,
    approval    varchar(10)    generated always as (case when state = 'closed' then 'approved' end) stored,
    check (state <> 'assigned' or assignee is not null),
    check (state <> 'open' or assignee is null),
    check ((state = 'closed') = (outcome is not null and proposal_id is not null))
);
create index case_file_queue on compliance.case_file (priority, due_at, number) where state <> 'closed';
create index case_file_party on compliance.case_file (party_id);
revoke delete, truncate on compliance.case_file from florin_app;

create table compliance.case_proposal (
    id          uuid        primary key,
    case_id     uuid        not null references compliance.case_file,
    outcome     varchar(10) not null check (outcome in ('clear', 'refuse', 'freeze', 'unfreeze', 'no_action')),
    reason_code varchar(40) not null,
    sealed      bytea       not null,
    digest      char(64)    not null unique,
    proposer    varchar(64) not null,
    proposed_at timestamptz not null,
    state       varchar(10) not null check (state in ('pending', 'approved', 'returned')),
    approver    varchar(64),
    decided_at  timestamptz,
    check (proposer <> approver),
    check ((state = 'pending') = (approver is null)),
    check ((approver is null) = (decided_at is null)),
    unique (id, case_id, outcome, state)
);
-- One proposal at a time; and only its decision can ever be written into it.
create unique index case_proposal_pending on compliance.case_proposal (case_id) where state = 'pending';
revoke update, delete, truncate on compliance.case_proposal from florin_app;
grant update (state, approver, decided_at) on compliance.case_proposal to florin_app;

alter table compliance.case_file
    add foreign key (proposal_id, id, outcome, approval)
        references compliance.case_proposal (id, case_id, outcome, state);
