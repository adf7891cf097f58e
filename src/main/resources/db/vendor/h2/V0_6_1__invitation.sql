create table invitation (
  id uuid not null primary key,
  partnership_id uuid not null references partnership (id),
  organisation_id uuid references organisation (id),
  organisation_name varchar(120) not null,
  code_hash varbinary(64) not null,
  invited_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  version bigint not null,
  constraint invitation_code unique (code_hash)
);
create index invitation_at on invitation (partnership_id);
