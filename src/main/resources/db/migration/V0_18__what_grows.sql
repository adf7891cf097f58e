-- What should have been done by now is counted four times a minute; without this, over the whole table.
create index due_tasks_overdue on due_tasks (due);
-- At a table with a long history, what still holds is found without passing over what does not.
create index promise_open on promise (partnership_id, state);
create index declaration_current on declaration (partnership_id, replaced_at);
