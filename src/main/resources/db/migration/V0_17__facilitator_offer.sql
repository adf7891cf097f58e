create table facilitator_offer (
  id uuid not null primary key,
  partnership_id uuid not null,
  person_id uuid not null,
  asked_by uuid not null,
  state varchar(20) not null,
  asked_at timestamp with time zone not null,
  version bigint not null
);
create index facilitator_offer_at on facilitator_offer (partnership_id);
