-- What happened, who did it: rows are only ever added, and each carries the hash of the one before, so that a row
-- that was changed or taken out shows. Actor's name and text are sealed for the subject they speak about.
create table compliance.audit_event (
    sequence      bigint       primary key check (sequence > 0),
    at            timestamptz  not null,
    kind          varchar(40)  not null,
    actor         varchar(64)  not null,
    subject       varchar(64)  not null,
    case_id       uuid,
    sealed        bytea        not null,
    previous_hash bytea        not null check (octet_length(previous_hash) = 32),
    hash          bytea        not null unique check (octet_length(hash) = 32)
);
create index audit_event_case on compliance.audit_event (case_id, sequence) where case_id is not null;
revoke update, delete, truncate on compliance.audit_event from florin_app;
