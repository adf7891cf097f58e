create table check_in_rhythm (
  partnership_id uuid not null primary key references partnership (id),
  rule varchar(300) not null,
  zone varchar(60) not null,
  starts_at varchar(20) not null,
  questions varchar(400) not null,
  open_for varchar(20) not null,
  running boolean not null,
  handled varchar(20) not null,
  version bigint not null
);
create table check_in_round (
  id uuid not null primary key,
  partnership_id uuid not null references partnership (id),
  nominal varchar(20) not null,
  zone varchar(60) not null,
  questions varchar(400) not null,
  opened_at timestamp with time zone not null,
  closes_at timestamp with time zone not null,
  compiled_at timestamp with time zone,
  version bigint not null,
  constraint check_in_round_once unique (partnership_id, nominal)
);
create index check_in_round_newest on check_in_round (partnership_id, opened_at);
create table check_in_expected (
  round_id uuid not null references check_in_round (id),
  organisation_id uuid not null references organisation (id),
  name varchar(120) not null,
  constraint check_in_expected_once primary key (round_id, organisation_id)
);
create table check_in_answer (
  id uuid not null primary key,
  round_id uuid not null references check_in_round (id),
  person_id uuid not null references person (id),
  organisation_id uuid not null references organisation (id),
  organisation_name varchar(120) not null,
  person_name varchar(200) not null,
  as_voice boolean not null,
  first_text varchar(800) not null,
  second_text varchar(800) not null,
  third_text varchar(800) not null,
  answered_at timestamp with time zone,
  first_said_at timestamp with time zone not null,
  said_at timestamp with time zone not null,
  version bigint not null,
  constraint check_in_answer_once unique (round_id, person_id, organisation_id)
);
create index check_in_answer_of on check_in_answer (person_id, organisation_id);
