-- Sessions, login links and the log of who opened which door. Secrets are stored as SHA-256 hashes only.

create table session (
    id             uuid primary key,
    token_hash     bytea not null unique,
    owner_id       uuid not null references owner,
    person_id      uuid references person,
    participant_id uuid,                      -- a session that reaches one meeting only: a guest, or a personal link
    created        timestamptz not null,
    expires        timestamptz not null,
    check ((person_id is null) <> (participant_id is null))
);
create index session_person on session (person_id);
create index session_participant on session (participant_id);

create table login_link (
    token_hash bytea primary key,
    owner_id   uuid not null references owner,
    person_id  uuid not null references person,
    expires    timestamptz not null,
    used       timestamptz
);

create table audit (
    id        uuid primary key,
    owner_id  uuid not null references owner,
    at        timestamptz not null,
    person_id uuid,
    action    text not null,
    subject   uuid
);

-- The set-up link of an installation nobody owns yet.
create table setup_link (
    token_hash bytea primary key,
    created    timestamptz not null
);

do $$
declare t text;
begin
    foreach t in array array['session', 'login_link', 'audit'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy own on %I using (owner_id = nullif(current_setting(''app.owner'', true), '''')::uuid)', t);
    end loop;
end $$;

-- The doors: a secret (or a mail address) is known, its owner is not. Each answers one question and nothing more.
create function session_by_token(hash bytea)
    returns table (id uuid, owner_id uuid, person_id uuid, participant_id uuid, expires timestamptz)
    language sql stable security definer set search_path = public
    as 'select id, owner_id, person_id, participant_id, expires from session where token_hash = hash';

create function login_link_by_token(hash bytea)
    returns table (owner_id uuid, person_id uuid, expires timestamptz, used timestamptz)
    language sql stable security definer set search_path = public
    as 'select owner_id, person_id, expires, used from login_link where token_hash = hash';

create function people_with_mail(address text)
    returns table (owner_id uuid, person_id uuid, name text, language text)
    language sql stable security definer set search_path = public
    as 'select owner_id, id, name, language from person where mail = lower(address)';
