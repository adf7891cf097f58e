-- What not everybody at a table may read is sealed from now on, which makes it longer. What stands
-- here already is read as it is and sealed when it is said anew.
alter table declaration alter column sentence set data type varchar(8000);
alter table evaluation_position add column stand varchar(8000);
update evaluation_position set stand = stage || '/' || answer || '/' || change_wanted;
alter table evaluation_position alter column stand set not null;
alter table evaluation_position drop column stage;
alter table evaluation_position drop column answer;
alter table evaluation_position drop column change_wanted;
