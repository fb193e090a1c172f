-- What the contracts CollateralRegistry and Appraisals said in events, and nothing else; rebuilt from block 0 at will.
create table collateral.registered_asset (
    asset          char(66)     primary key,
    owner          char(42)     not null,
    title_key      char(66)     not null,
    class          smallint     not null,
    document_root  char(66)     not null,
    registered_at  timestamptz  not null,
    documents_at   timestamptz  not null
);
create index registered_title on collateral.registered_asset (title_key);

create table collateral.lien (
    loan         char(66)        primary key,
    asset        char(66)        not null references collateral.registered_asset,
    rank         smallint        not null,
    amount       numeric(78, 0)  not null,
    placed_at    timestamptz     not null,
    released_at  timestamptz
);
create index lien_asset on collateral.lien (asset);

create table collateral.accepted_round (
    asset           char(66)        not null,
    round           bigint          not null,
    value           numeric(39, 0)  not null,
    effective_day   integer         not null,
    dispersion_bps  numeric(78, 0)  not null,
    accepted_at     timestamptz     not null,
    transaction     char(66)        not null,
    primary key (asset, round)
);

create table collateral.recorded_statement (
    asset          char(66)        not null,
    round          bigint          not null,
    signer         char(42)        not null,
    value          numeric(39, 0)  not null,
    method         smallint        not null,
    effective_day  integer         not null,
    commitment     char(66)        not null,
    primary key (asset, round, signer)
);
