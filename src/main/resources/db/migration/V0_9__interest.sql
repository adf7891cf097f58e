create table declaration (
  id uuid not null primary key,
  interest_id uuid not null,
  partnership_id uuid not null references partnership (id),
  organisation_id uuid not null references organisation (id),
  organisation_name varchar(120) not null,
  version_number integer not null,
  sentence varchar(1000) not null,
  overriding boolean not null,
  visibility varchar(20) not null,
  declared_by varchar(200) not null,
  declared_at timestamp with time zone not null,
  replaced_at timestamp with time zone,
  version bigint not null,
  constraint declaration_version unique (interest_id, version_number)
);
create index declaration_at on declaration (partnership_id);
create table declaration_reader (
  declaration_id uuid not null references declaration (id),
  person_id uuid not null references person (id),
  primary key (declaration_id, person_id)
);
create table digest_plan (
  partnership_id uuid not null primary key references partnership (id),
  rrule varchar(200) not null,
  zone varchar(60) not null,
  start_at timestamp not null,
  handled timestamp not null,
  told_until timestamp with time zone not null,
  version bigint not null
);
