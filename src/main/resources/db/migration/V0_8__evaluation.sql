create table evaluation (
  id uuid not null primary key,
  partnership_id uuid not null references partnership (id),
  open_in uuid,
  opened_by varchar(200) not null,
  word varchar(500) not null,
  opened_at timestamp with time zone not null,
  closes_at timestamp with time zone not null,
  reminded_at timestamp with time zone,
  state varchar(20) not null,
  partners_counted integer not null,
  version bigint not null,
  constraint evaluation_open unique (open_in)
);
create index evaluation_at on evaluation (partnership_id, opened_at);
create table evaluation_position (
  id uuid not null primary key,
  evaluation_id uuid not null references evaluation (id),
  organisation_id uuid not null references organisation (id),
  organisation_name varchar(120) not null,
  stage varchar(20) not null,
  answer varchar(20) not null,
  change_wanted varchar(1000) not null,
  given_by varchar(200) not null,
  given_at timestamp with time zone not null,
  counted boolean not null,
  version bigint not null,
  constraint evaluation_position_of unique (evaluation_id, organisation_id)
);
create table evaluation_outcome (
  id uuid not null primary key,
  partnership_id uuid not null references partnership (id),
  evaluation_id uuid not null references evaluation (id),
  live_for uuid,
  kind varchar(20) not null,
  words varchar(1000) not null,
  review_on date,
  proposed_by varchar(200) not null,
  proposed_at timestamp with time zone not null,
  stands_at timestamp with time zone not null,
  state varchar(20) not null,
  objected_by varchar(120),
  objection varchar(1000),
  version bigint not null,
  constraint evaluation_outcome_live unique (live_for)
);
create index evaluation_outcome_at on evaluation_outcome (partnership_id, proposed_at);
