-- What a meeting leaves behind: decisions, measures, milestones, interim work, the minutes.

create table decision (
    id         uuid primary key,
    owner_id   uuid not null references owner,
    meeting_id uuid not null references meeting on delete cascade,
    loop_id    uuid not null references loop,
    item_id    uuid references item on delete set null,
    kind       text not null check (kind in ('DECISION', 'AGREEMENT')),
    text       text not null check (length(text) between 1 and 1000),
    made_at    timestamptz not null
);
create index decision_loop on decision (loop_id);

-- A measure cannot be without a sign to look for and a date to look (H4).
create table measure (
    id         uuid primary key,
    owner_id   uuid not null references owner,
    meeting_id uuid not null references meeting on delete cascade,
    loop_id    uuid not null references loop,
    item_id    uuid references item on delete set null,
    text       text not null check (length(text) between 1 and 1000),
    sign       text not null check (length(sign) between 1 and 1000),
    look_on    date not null,
    outcome    text check (outcome in ('WORKS', 'PARTLY', 'NOT')),
    evidence   text not null default '' check (length(evidence) <= 2000),
    looked_at  timestamptz,
    made_at    timestamptz not null
);
create index measure_loop on measure (loop_id);

create table milestone (
    id         uuid primary key,
    owner_id   uuid not null references owner,
    meeting_id uuid not null references meeting on delete cascade,
    loop_id    uuid not null references loop,
    what       text not null check (length(what) between 1 and 1000),
    who        text not null check (length(who) between 1 and 200),
    person_id  uuid references person,          -- where «who» is one of the staff: it shows on that person's page
    due        date not null,
    how_seen   text not null check (length(how_seen) between 1 and 1000),
    state      text not null default 'OPEN' check (state in ('OPEN', 'KEPT', 'MOVED', 'DROPPED')),
    moved_to   date check (state <> 'MOVED' or moved_to is not null),  -- «due» stays as it was promised
    note       text not null default '' check (length(note) <= 1000),
    settled_at timestamptz,
    made_at    timestamptz not null
);
create index milestone_loop on milestone (loop_id);
create index milestone_person on milestone (person_id) where state in ('OPEN', 'MOVED');

create table interim_work (
    id         uuid primary key,
    owner_id   uuid not null references owner,
    meeting_id uuid not null references meeting on delete cascade,
    loop_id    uuid not null references loop,
    what       text not null check (length(what) between 1 and 1000),
    made_at    timestamptz not null
);
create index interim_work_loop on interim_work (loop_id);

create table minutes (
    meeting_id  uuid primary key references meeting on delete cascade,
    owner_id    uuid not null references owner,
    note        text not null default '' check (length(note) <= 4000),
    approved_at timestamptz,
    approved_by uuid references person
);

do $$
declare t text;
begin
    foreach t in array array['decision', 'measure', 'milestone', 'interim_work', 'minutes'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy own on %I using (owner_id = nullif(current_setting(''app.owner'', true), '''')::uuid)', t);
    end loop;
end $$;
