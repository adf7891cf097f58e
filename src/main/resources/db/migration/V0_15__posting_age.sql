-- Since when a posting waits: what an operator is warned by. Empty for those recorded before.
alter table posting add column wanted_at timestamp with time zone;
