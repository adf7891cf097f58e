create table wrong_code (
  id uuid not null primary key,
  person_id uuid not null,
  workspace varchar(140) not null,
  tried_at timestamp with time zone not null
);
create index wrong_code_of_person on wrong_code (person_id, tried_at);
create index wrong_code_in_workspace on wrong_code (workspace, tried_at);
