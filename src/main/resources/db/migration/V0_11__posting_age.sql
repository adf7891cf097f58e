-- Since when a posting waits, or waited last: what an operator is warned by, and how long it is kept.
alter table posting add column wanted_at timestamp with time zone default current_timestamp;
