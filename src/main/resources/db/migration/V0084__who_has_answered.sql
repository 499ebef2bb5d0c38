-- That somebody has answered an anonymous task, apart from what they wrote and from when: «at least three» is three people, not
-- three browsers of one. What was answered before is taken to be from those who said that they are ready.
create table preparation_answered (
    owner_id       uuid not null references owner,
    task_id        uuid not null references preparation_task on delete cascade,
    participant_id uuid not null references participant on delete cascade,
    primary key (task_id, participant_id)
);
create index preparation_answered_participant on preparation_answered (participant_id);
alter table preparation_answered enable row level security;
create policy own on preparation_answered using (owner_id = (select nullif(current_setting('app.owner', true), '')::uuid));
insert into preparation_answered (owner_id, task_id, participant_id)
select r.owner_id, r.task_id, r.participant_id from preparation_ready r join preparation_task t on t.id = r.task_id where t.anonymous;
