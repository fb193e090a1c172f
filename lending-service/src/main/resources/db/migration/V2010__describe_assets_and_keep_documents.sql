-- What borrowers pledge, and the files about it. Addresses and names are personal data: sealed for the owner.
create schema collateral;

create table collateral.asset (
    id              uuid         primary key,
    owner_id        varchar(64)  not null,
    wallet          char(42)     not null check (wallet = lower(wallet)),
    kind            varchar(10)  not null check (kind in ('house', 'flat')),
    title_key       char(66)     not null unique,
    chain_id        char(66)     not null unique,
    sealed          bytea        not null,
    created_at      timestamptz  not null
);
create index asset_owner on collateral.asset (owner_id, created_at desc);
comment on column collateral.asset.title_key is 'keccak256 over the salted title: the same land register entry has the same key, so nobody describes it twice';
comment on column collateral.asset.chain_id is 'CollateralRegistry.assetIdOf(wallet, title_key)';

-- The bytes are in the data folder, sealed, in a file named by the id.
create table collateral.document (
    id           uuid         primary key,
    asset_id     uuid         not null references collateral.asset,
    kind         varchar(12)  not null check (kind in ('title_deed', 'photo', 'floor_plan', 'insurance', 'other')),
    sealed_name  bytea        not null,
    size         integer      not null check (size > 0),
    sha256       bytea        not null check (octet_length(sha256) = 32),
    uploaded_at  timestamptz  not null,
    unique (asset_id, sha256)
);
revoke update, delete, truncate on collateral.document from florin_app;
