-- db-scheduler's table for due work, on business time. "due" is ours: kept through retries.
create table due_tasks (
  task_name varchar(100) not null,
  task_instance varchar(250) not null,
  task_data bytea,
  execution_time timestamp with time zone not null,
  due timestamp with time zone not null,
  picked boolean not null,
  picked_by varchar(50),
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures int,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  primary key (task_name, task_instance)
);
create index due_tasks_due on due_tasks (picked, execution_time);
create index due_tasks_heartbeat on due_tasks (picked, last_heartbeat);

-- How far business time is ahead of machine time: one row, in a sandbox only.
create table business_time (
  id int not null primary key,
  ahead_millis bigint not null
);
