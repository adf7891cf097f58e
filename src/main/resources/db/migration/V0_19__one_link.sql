-- The partnership while a channel is proposed or linked, so that two who link it at once link it once.
alter table linked_channel add column linked_in uuid;
create unique index linked_channel_once on linked_channel (linked_in, platform, workspace, conversation);
