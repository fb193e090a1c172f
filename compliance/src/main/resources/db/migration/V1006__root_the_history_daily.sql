-- Merkle root over the hashes of the events of a day and of the days before it that had no root yet; published on
-- chain, so that a history rewritten later, hashes and all, shows.
create table compliance.audit_root (
    day            bigint      primary key,
    first_sequence bigint      not null check (first_sequence > 0),
    last_sequence  bigint      not null unique check (last_sequence >= first_sequence),
    root           bytea       not null check (octet_length(root) = 32),
    made_at        timestamptz not null
);
revoke update, delete, truncate on compliance.audit_root from florin_app;
