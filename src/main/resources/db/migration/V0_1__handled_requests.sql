create table handled_request (
  request_key varchar(400) not null primary key,
  handled_at timestamp with time zone not null
);
create index handled_request_at on handled_request (handled_at);
