-- Running a meeting: where it is, who sits with whom, whose turn it is, what people wrote.
-- A *run* is one going-through of one step: item, step number, round (0, 1 … where partners change).

create table room (
    meeting_id  uuid primary key references meeting on delete cascade,
    owner_id    uuid not null references owner,
    item_id     uuid not null references item,
    step        integer not null default 0,    -- 0 … in the item's method
    round       integer not null default 0,
    started_at  timestamptz not null,          -- of this run
    ends_at     timestamptz not null,          -- when the clock is at zero (moves by more time and pauses)
    paused_at   timestamptz,                   -- the clock stands
    timeout_at  timestamptz,                   -- a time-out (M04) lies over the step; the step's own clock stands meanwhile
    revealed    boolean not null default false -- hidden votes of this run are shown
);

-- One row a revision, without a gap: what was touched and who may see it. The letter the doorbell rings for.
create table change (
    owner_id   uuid not null references owner,
    meeting_id uuid not null references meeting on delete cascade,
    revision   bigint not null,
    thing      text not null,                  -- what it touched: room.Thing
    thing_id   uuid,
    audience   text not null,                  -- who sees it: room, leaders, group:<circle id>, self:<participant id>
    primary key (meeting_id, revision)
);

-- Groups that last the meeting have no run; pairs, trios and regrouped groups belong to one run.
create table circle (
    id         uuid primary key,
    owner_id   uuid not null references owner,
    meeting_id uuid not null references meeting on delete cascade,
    form       text not null check (form in ('GROUP', 'TRIO', 'PAIR')),
    number     integer not null,               -- 1, 2 … as people call it
    place      text not null default '' check (length(place) <= 80),
    item_id    uuid references item,
    step       integer,
    round      integer,
    unique nulls not distinct (meeting_id, item_id, step, round, number)
);

create table seat (
    owner_id       uuid not null references owner,
    meeting_id     uuid not null references meeting on delete cascade,
    circle_id      uuid not null references circle on delete cascade,
    participant_id uuid not null references participant on delete cascade,
    role           text check (role in ('CHAIR', 'TIMEKEEPER', 'REPORTER', 'TOPIC_KEEPER')),
    primary key (circle_id, participant_id)
);
create index seat_participant on seat (participant_id);

-- The word going round: in a circle, or in plenary (circle null) among people or, one point per group, among groups.
create table turn (
    id             uuid primary key,
    owner_id       uuid not null references owner,
    meeting_id     uuid not null references meeting on delete cascade,
    item_id        uuid not null references item,
    step           integer not null,
    round          integer not null,
    circle_id      uuid references circle on delete cascade,          -- the circle it goes round in; null: plenary
    position       integer not null,
    participant_id uuid references participant on delete cascade,      -- who, or
    speaking_circle_id uuid references circle on delete cascade,       -- which group's reporter
    state          text not null check (state in ('WAITING', 'SPEAKING', 'PASSED', 'DONE')),
    since          timestamptz
);
create index turn_run on turn (meeting_id, item_id, step, round);

-- What people wrote. The text can be erased; the row stays as a tombstone with its revisions.
create table contribution (
    id               uuid primary key,         -- made by the writer's device and kept through retries
    owner_id         uuid not null references owner,
    meeting_id       uuid not null references meeting on delete cascade,
    item_id          uuid not null references item,
    step             integer not null,
    round            integer not null,
    kind             text not null check (kind in ('NOTE', 'POINT', 'PLENARY')),  -- private note, group point, on the plenary list
    participant_id   uuid references participant,   -- null: anonymous
    secret_hash      bytea,                    -- anonymous: lets the writer's browser edit until the step ends, then erased
    circle_id        uuid references circle,   -- where it was said or agreed
    slot             text,                     -- the prompt, mark or field it belongs to
    text             text,                     -- null: withdrawn or erased
    created_revision bigint not null,
    revision         bigint not null,
    withdrawn        boolean not null default false
);
create index contribution_meeting on contribution (meeting_id, revision);
create index contribution_run on contribution (meeting_id, item_id, step);

-- Where a point comes from: the notes behind a group's point, the group's point behind a line on the plenary list.
create table source (
    owner_id        uuid not null references owner,
    meeting_id      uuid not null references meeting on delete cascade,
    contribution_id uuid not null references contribution,
    source_id       uuid not null,             -- a contribution or a preparation answer
    primary key (contribution_id, source_id)
);

-- «We have that one too»: a group stands behind a line on the plenary list.
create table support (
    owner_id        uuid not null references owner,
    meeting_id      uuid not null references meeting on delete cascade,
    contribution_id uuid not null references contribution,
    circle_id       uuid not null references circle,
    primary key (contribution_id, circle_id)
);

-- Where something is sorted to (M22), in one run.
create table placement (
    owner_id        uuid not null references owner,
    meeting_id      uuid not null references meeting on delete cascade,
    item_id         uuid not null references item,
    step            integer not null,
    contribution_id uuid not null references contribution,
    circle_id       uuid references circle,    -- the group that sorted; null: everybody together
    field           text not null,
    revision        bigint not null,
    unique nulls not distinct (item_id, step, contribution_id, circle_id)
);

-- That somebody voted, and what was voted for, in two places that cannot be joined.
create table ballot (
    owner_id       uuid not null references owner,
    meeting_id     uuid not null references meeting on delete cascade,
    item_id        uuid not null references item,
    step           integer not null,
    participant_id uuid not null references participant on delete cascade,
    primary key (item_id, step, participant_id)
);

create table vote (
    owner_id        uuid not null references owner,
    meeting_id      uuid not null references meeting on delete cascade,
    item_id         uuid not null references item,
    step            integer not null,
    contribution_id uuid not null references contribution,
    votes           integer not null,          -- how many in all
    primary key (item_id, step, contribution_id)
);

create table ready (
    owner_id       uuid not null references owner,
    meeting_id     uuid not null references meeting on delete cascade,
    item_id        uuid not null references item,
    step           integer not null,
    round          integer not null,
    participant_id uuid not null references participant on delete cascade,
    primary key (item_id, step, round, participant_id)
);

do $$
declare t text;
begin
    foreach t in array array['room', 'change', 'circle', 'seat', 'turn', 'contribution', 'source', 'support', 'placement', 'ballot', 'vote', 'ready'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy own on %I using (owner_id = nullif(current_setting(''app.owner'', true), '''')::uuid)', t);
    end loop;
end $$;
