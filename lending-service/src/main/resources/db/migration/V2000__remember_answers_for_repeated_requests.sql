-- The first answer to each request that commits, so that a repeated one has no second effect. Kept 24 hours.
create schema idempotency;

create table idempotency.answer (
    user_id     varchar(64)  not null,
    request     varchar(300) not null,
    key         varchar(100) not null,
    body_sha256 bytea        not null check (octet_length(body_sha256) = 32),
    status      smallint     check (status between 200 and 299),
    sealed      bytea,
    created_at  timestamptz  not null,
    primary key (user_id, request, key),
    check ((status is null) = (sealed is null))
);
create index answer_age on idempotency.answer (created_at);
