-- What the groups of a meeting must keep to, and how good the groups that were composed last were proven to be.
alter table member add column leads_talk boolean not null default false; -- used to leading the talk of a group

create table group_rule (
    id         uuid primary key,
    owner_id   uuid not null references owner,
    meeting_id uuid not null references meeting on delete cascade,
    kind       text not null check (kind in ('APART', 'TOGETHER', 'FIXED', 'LED_TALK')),
    number     integer check (number between 1 and 500), -- the group of a fixed seat
    check ((kind = 'FIXED') = (number is not null))
);
create index group_rule_meeting on group_rule (meeting_id);

create table group_rule_person (
    owner_id       uuid not null references owner,
    rule_id        uuid not null references group_rule on delete cascade,
    participant_id uuid not null references participant on delete cascade,
    primary key (rule_id, participant_id)
);

create table composition (
    meeting_id  uuid primary key references meeting on delete cascade,
    owner_id    uuid not null references owner,
    fingerprint integer not null,  -- of people, sizes and rules; another one, and the bound says nothing any more
    bound       integer not null   -- no groups cost less
);

do $$
declare t text;
begin
    foreach t in array array['group_rule', 'group_rule_person', 'composition'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy own on %I using (owner_id = nullif(current_setting(''app.owner'', true), '''')::uuid)', t);
    end loop;
end $$;
