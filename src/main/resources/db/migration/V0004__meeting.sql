-- Planning: loops, meetings, programmes, preparation, invitations.

create table loop (
    id       uuid primary key,
    owner_id uuid not null references owner,
    unit_id  uuid not null references unit,
    name     text not null check (length(name) between 1 and 200),
    created  timestamptz not null
);
create index loop_unit on loop (unit_id);

create table meeting (
    id          uuid primary key,
    owner_id    uuid not null references owner,
    unit_id     uuid not null references unit,
    loop_id     uuid not null references loop,
    title       text not null check (length(title) between 1 and 200),
    purpose     text not null default '' check (length(purpose) <= 2000),
    result      text not null default '' check (length(result) <= 2000),
    place       text not null default '' check (length(place) <= 200),
    starts_at   timestamptz not null,
    minutes     smallint not null default 60 check (minutes between 5 and 720),   -- how long the time is booked for
    language    text not null check (language in ('nb', 'nn', 'en')),
    group_size  smallint not null default 4 check (group_size between 2 and 12),
    template    text,                          -- the programme template it began from, T01 …
    phase       text not null check (phase in ('PLANNED', 'INVITED', 'RUNNING', 'CLOSED', 'FOLLOWED_UP', 'CANCELLED')),
    join_code   text not null,                 -- 8 characters of an unambiguous alphabet; dies with the meeting
    created_by  uuid not null references person,
    created     timestamptz not null,
    invitation  integer not null default 0,    -- SEQUENCE of the calendar entry (RFC 5545); 0 until the first invitation is sent, then 1 …
    revision    bigint not null default 0,     -- of the last change; consecutive from 1
    started_at  timestamptz,
    closed_at   timestamptz
);
create index meeting_unit on meeting (unit_id, starts_at);
create index meeting_loop on meeting (loop_id, starts_at);
create unique index meeting_code on meeting (join_code) where phase in ('PLANNED', 'INVITED', 'RUNNING');

create table facilitator (
    owner_id   uuid not null references owner,
    meeting_id uuid not null references meeting on delete cascade,
    person_id  uuid not null references person,
    primary key (meeting_id, person_id)
);

create table item (
    id         uuid primary key,
    owner_id   uuid not null references owner,
    meeting_id uuid not null references meeting on delete cascade,
    position   integer not null,               -- 0, 1, 2 …
    minutes    integer not null check (minutes between 1 and 480),
    title      text not null check (length(title) between 1 and 200),
    goal       text not null default '' check (length(goal) <= 1000),
    question   text not null default '' check (length(question) <= 1000),
    kind       text not null check (kind in ('DEVELOPMENT', 'ADMINISTRATIVE', 'BREAK')),
    method_id  text,                           -- of the library, M01 …
    method     jsonb,                          -- frozen from the library when the meeting starts
    ends       text not null default 'NONE' check (ends in ('NONE', 'MEASURE', 'DECISION', 'AGREEMENT')),
    unique (meeting_id, position) deferrable initially deferred
);

-- What the checklist (I04) cannot see for itself, answered by a person.
create table checklist_answer (
    owner_id   uuid not null references owner,
    meeting_id uuid not null references meeting on delete cascade,
    question   text not null,
    answer     boolean not null,
    primary key (meeting_id, question)
);

create table preparation_task (
    id         uuid primary key,
    owner_id   uuid not null references owner,
    meeting_id uuid not null references meeting on delete cascade,
    item_id    uuid references item on delete set null,   -- the item it feeds
    position   integer not null,
    title      text not null check (length(title) between 1 and 200),
    text       text not null default '' check (length(text) <= 20000),
    minutes    integer not null check (minutes between 1 and 480),
    anonymous  boolean not null default false
);
create index preparation_task_meeting on preparation_task (meeting_id);

create table preparation_field (
    id       uuid primary key,
    owner_id uuid not null references owner,
    task_id  uuid not null references preparation_task on delete cascade,
    position integer not null,
    slot     text not null,                    -- joins answers to a method's slot, «confirms», «challenges»
    label    text not null check (length(label) between 1 and 300)
);
create index preparation_field_task on preparation_field (task_id);

create table preparation_link (
    id       uuid primary key,
    owner_id uuid not null references owner,
    task_id  uuid not null references preparation_task on delete cascade,
    title    text not null check (length(title) between 1 and 300),
    url      text not null check (length(url) <= 2000)
);
create index preparation_link_task on preparation_link (task_id);

create table preparation_file (
    id       uuid primary key,
    owner_id uuid not null references owner,
    task_id  uuid not null references preparation_task on delete cascade,
    name     text not null check (length(name) between 1 and 200),
    type     text not null check (type in ('application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'image/gif')),
    bytes    bytea not null check (length(bytes) <= 20971520)
);
create index preparation_file_task on preparation_file (task_id);

-- A person or a guest in one meeting.
create table participant (
    id         uuid primary key,
    owner_id   uuid not null references owner,
    meeting_id uuid not null references meeting on delete cascade,
    person_id  uuid references person,         -- null: a guest
    name       text not null check (length(name) between 1 and 60),
    invited_at timestamptz,
    reminded_at timestamptz,
    joined_at  timestamptz,                    -- first came into the room
    left_at    timestamptz,                    -- said goodbye, or was marked as gone; null again when back
    unique (meeting_id, person_id)
);
create index participant_meeting on participant (meeting_id);
create index participant_person on participant (person_id);

-- Personal links. Only hashes are kept, so each letter carries a link of its own; all work until the meeting is followed up.
create table invitation_link (
    token_hash     bytea primary key,
    owner_id       uuid not null references owner,
    participant_id uuid not null references participant on delete cascade
);
create index invitation_link_participant on invitation_link (participant_id);

-- What the last invitation said: a meeting that says otherwise now has something to tell.
create table invitation_wording (
    meeting_id uuid primary key references meeting on delete cascade,
    owner_id   uuid not null references owner,
    title      text not null,
    place      text not null,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    address    text not null                   -- where the program was reached: later letters link there too
);

-- Who is ready is known; what an anonymous person wrote is not tied to who wrote it, anywhere.
create table preparation_ready (
    owner_id       uuid not null references owner,
    task_id        uuid not null references preparation_task on delete cascade,
    participant_id uuid not null references participant on delete cascade,
    primary key (task_id, participant_id)
);

create table preparation_answer (
    id             uuid primary key,           -- random (version 4) where anonymous, so that it tells no time
    owner_id       uuid not null references owner,
    field_id       uuid not null references preparation_field on delete cascade,
    participant_id uuid references participant on delete cascade,
    secret_hash    bytea,                      -- anonymous: of a secret only the writer's browser keeps; erased when the meeting closes
    text           text not null check (length(text) between 1 and 4000),
    check (participant_id is null or secret_hash is null),
    unique (field_id, participant_id),
    unique (field_id, secret_hash)
);

-- Mail to be sent, once. `occasion` says why, so that the same is never queued twice.
create table mail (
    id        uuid primary key,
    owner_id  uuid not null references owner,
    occasion  text not null unique,
    recipient text not null,
    subject   text not null,
    body      text not null,
    calendar  text,                            -- an RFC 5545 object, sent as text/calendar
    created   timestamptz not null,
    due       timestamptz not null,
    tries     integer not null default 0,
    handed    timestamptz,                     -- the mail server was given it; from here on it is never sent again
    sent      timestamptz,                     -- the mail server took it; the text, with its links, is erased
    refused   timestamptz                      -- the mail server will never take it: no such address
);
create index mail_waiting on mail (due) where handed is null and refused is null;

do $$
declare t text;
begin
    foreach t in array array['loop', 'meeting', 'facilitator', 'item', 'checklist_answer', 'preparation_task', 'preparation_field',
        'preparation_link', 'preparation_file', 'participant', 'invitation_link', 'invitation_wording', 'preparation_ready', 'preparation_answer', 'mail'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy own on %I using (owner_id = nullif(current_setting(''app.owner'', true), '''')::uuid)', t);
    end loop;
end $$;

create function participant_by_link(hash bytea)
    returns table (owner_id uuid, meeting_id uuid, participant_id uuid)
    language sql stable security definer set search_path = public
    as 'select p.owner_id, p.meeting_id, p.id from invitation_link l join participant p on p.id = l.participant_id where l.token_hash = hash';

create function meeting_by_code(code text)
    returns table (owner_id uuid, meeting_id uuid)
    language sql stable security definer set search_path = public
    as 'select owner_id, id from meeting where join_code = code and phase in (''PLANNED'', ''INVITED'', ''RUNNING'')';

create function owners_with_mail_waiting(now timestamptz) returns setof uuid
    language sql stable security definer set search_path = public
    as 'select distinct owner_id from mail where handed is null and refused is null and due <= now';
