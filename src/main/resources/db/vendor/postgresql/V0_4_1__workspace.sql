create table workspace (
  id uuid not null primary key,
  platform varchar(10) not null,
  workspace_key varchar(120) not null,
  name varchar(200) not null,
  bot_user varchar(200) not null,
  detail varchar(2000) not null,
  sealed_secret bytea,
  connected_at timestamp with time zone not null,
  version bigint not null,
  constraint workspace_at unique (platform, workspace_key)
);
