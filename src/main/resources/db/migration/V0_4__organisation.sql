create table person (
  id uuid not null primary key,
  platform varchar(10) not null,
  workspace varchar(120) not null,
  user_id varchar(120) not null,
  name varchar(200) not null,
  zone varchar(60) not null,
  language varchar(35) not null,
  chose_zone boolean not null,
  chose_language boolean not null,
  guest boolean not null,
  version bigint not null,
  constraint person_address unique (platform, workspace, user_id)
);
create table organisation (
  id uuid not null primary key,
  name varchar(120) not null,
  founded_at timestamp with time zone not null
);
create table hat (
  id uuid not null primary key,
  partnership_id uuid not null,
  person_id uuid not null references person (id),
  organisation_id uuid references organisation (id),
  role varchar(20) not null,
  taken_at timestamp with time zone not null,
  laid_down_at timestamp with time zone,
  version bigint not null
);
create index hat_at on hat (partnership_id);
create index hat_of on hat (person_id);
create table linked_channel (
  id uuid not null primary key,
  partnership_id uuid not null,
  platform varchar(10) not null,
  workspace varchar(120) not null,
  conversation varchar(200) not null,
  state varchar(20) not null,
  proposed_by uuid not null references person (id),
  proposed_at timestamp with time zone not null,
  zone varchar(60) not null,
  language varchar(35) not null,
  version bigint not null
);
create index linked_channel_of on linked_channel (partnership_id);
create index linked_channel_at on linked_channel (platform, workspace, conversation);
