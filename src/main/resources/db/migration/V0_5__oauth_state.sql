create table oauth_state (
  state_hash varchar(64) not null primary key,
  issued_at timestamp with time zone not null,
  used_at timestamp with time zone
);
create index oauth_state_issued on oauth_state (issued_at);
