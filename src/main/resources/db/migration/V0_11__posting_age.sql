-- How long it has been waiting to be said.
alter table posting add column recorded_at timestamp with time zone default current_timestamp;
