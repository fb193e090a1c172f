-- Whose data key is whose: every piece of personal data is sealed with its subject's key, which lies here wrapped
-- by the key of the installation. Deleting a row makes all data of that subject unreadable for ever.
create schema if not exists compliance;

create table compliance.subject_key (
    subject    varchar(64) primary key,
    wrapped    bytea       not null,
    created_at timestamptz not null default now()
);
revoke update, truncate on compliance.subject_key from florin_app;
