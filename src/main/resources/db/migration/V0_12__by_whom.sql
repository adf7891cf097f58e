-- Whose name stands there, so that it can be taken away when that person asks to be forgotten.
alter table timeline_entry add column person_id uuid;
alter table promise add column person_id uuid;
alter table declaration add column person_id uuid;
alter table evaluation add column person_id uuid;
alter table evaluation_position add column person_id uuid;
alter table evaluation_outcome add column person_id uuid;
create index timeline_entry_by on timeline_entry (person_id);
create index promise_by on promise (person_id);
create index declaration_by on declaration (person_id);
create index evaluation_by on evaluation (person_id);
create index evaluation_position_by on evaluation_position (person_id);
create index evaluation_outcome_by on evaluation_outcome (person_id);
