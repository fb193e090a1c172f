-- Proposals, votes, locks and parameter values as the events tell them.
create schema if not exists governance;

create table governance.proposal (
    id            varchar(66)     primary key,
    proposer      varchar(42)     not null,
    template      smallint     not null,
    description   text         not null,
    vote_start    bigint       not null,
    vote_end      bigint       not null,
    quorum_at     bigint,
    passed        boolean,
    due_at        bigint,
    created_block bigint       not null,
    created_log   integer      not null
);
create index proposal_newest on governance.proposal (created_block desc, created_log desc);

create table governance.proposal_call (
    proposal varchar(66) not null references governance.proposal,
    position smallint not null,
    target   varchar(42) not null,
    data     bytea    not null,
    primary key (proposal, position)
);

-- What happened to a proposal, once each.
create table governance.proposal_step (
    proposal    varchar(66)    not null references governance.proposal,
    kind        varchar(10) not null
                check (kind in ('created', 'closed', 'queued', 'executed', 'cancelled', 'withdrawn')),
    at          bigint      not null,
    transaction varchar(66)    not null,
    block       bigint      not null,
    log_index   integer     not null,
    primary key (proposal, kind)
);

-- Calls of queued proposals in the AccessManager, to recognise their cancellation.
create table governance.operation (
    id       varchar(66) not null,
    nonce    bigint   not null,
    proposal varchar(66) not null references governance.proposal,
    primary key (id, nonce)
);

create table governance.vote (
    proposal    varchar(66)       not null references governance.proposal,
    member      varchar(42)       not null,
    side        varchar(7)     not null check (side in ('for', 'against', 'abstain')),
    power       numeric(78, 0) not null check (power > 0),
    at          bigint         not null,
    transaction varchar(66)       not null,
    block       bigint         not null,
    log_index   integer        not null,
    primary key (proposal, member)
);

create table governance.member (
    address  varchar(42)       primary key,
    locked   numeric(78, 0) not null check (locked >= 0),
    delegate varchar(42)
);
create index member_delegate on governance.member (delegate);

-- Values of parameters over time; the newest row of a key counts.
create table governance.parameter_value (
    key       varchar(66)    not null,
    value     numeric(20, 0) not null,
    block     bigint         not null,
    log_index integer        not null,
    primary key (key, block, log_index)
);
