create table partnership (
  id uuid not null primary key,
  name varchar(80) not null,
  issue varchar(2000) not null,
  why varchar(2000) not null,
  stage varchar(20) not null,
  stage_since timestamp with time zone not null,
  begun_at timestamp with time zone not null,
  zone varchar(60) not null,
  version bigint not null
);
create table partner (
  id uuid not null primary key,
  partnership_id uuid not null references partnership (id),
  organisation_id uuid not null references organisation (id),
  name varchar(120) not null,
  state varchar(20) not null,
  came_at timestamp with time zone not null,
  adopted_at timestamp with time zone,
  version bigint not null
);
create index partner_at on partner (partnership_id);
create table timeline_entry (
  id uuid not null primary key,
  partnership_id uuid not null references partnership (id),
  happened_at timestamp with time zone not null,
  kind varchar(30) not null,
  organisation_name varchar(120) not null,
  person_name varchar(200) not null,
  subject varchar(2000) not null,
  detail varchar(2000) not null
);
create index timeline_entry_at on timeline_entry (partnership_id, happened_at);
create table promise (
  id uuid not null primary key,
  partnership_id uuid not null references partnership (id),
  organisation_id uuid not null references organisation (id),
  organisation_name varchar(120) not null,
  person_name varchar(200) not null,
  what varchar(500) not null,
  due_on date not null,
  state varchar(20) not null,
  made_at timestamp with time zone not null,
  version bigint not null
);
create index promise_at on promise (partnership_id);
create table join_request (
  id uuid not null primary key,
  partnership_id uuid not null references partnership (id),
  invitation_id uuid,
  person_id uuid not null references person (id),
  organisation_id uuid references organisation (id),
  organisation_name varchar(120) not null,
  platform varchar(10) not null,
  workspace varchar(120) not null,
  workspace_name varchar(300) not null,
  conversation varchar(200),
  state varchar(20) not null,
  asked_at timestamp with time zone not null,
  version bigint not null
);
create index join_request_at on join_request (partnership_id);
