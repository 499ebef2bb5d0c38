-- Owners, units, teams and people. Every row that belongs to an owner says so, and only shows in that owner's transactions.

create table owner (
    id       uuid primary key,
    name     text not null check (length(name) between 1 and 200),
    kind     text not null check (kind in ('MUNICIPALITY', 'COUNTY', 'PRIVATE')),
    demo     boolean not null default false,
    created  timestamptz not null
);
alter table owner enable row level security;
create policy own on owner using (id = nullif(current_setting('app.owner', true), '')::uuid);

create table unit (
    id       uuid primary key,
    owner_id uuid not null references owner,
    name     text not null check (length(name) between 1 and 200),
    kind     text not null check (kind in ('SCHOOL', 'KINDERGARTEN')),
    language text not null default 'nb' check (language in ('nb', 'nn', 'en'))
);

create table person (
    id       uuid primary key,
    owner_id uuid not null references owner,
    name     text not null check (length(name) between 1 and 120),
    mail     text not null check (mail = lower(mail) and length(mail) between 3 and 254),
    language text check (language in ('nb', 'nn', 'en')),
    unique (owner_id, mail)
);
create index person_mail on person (mail);

-- A person's place in a unit. Roles belong to Sløyfe; no directory can tell a head teacher from a teacher.
create table member (
    owner_id  uuid not null references owner,
    unit_id   uuid not null references unit,
    person_id uuid not null references person,
    role      text not null check (role in ('LEADER', 'STAFF')),
    primary key (unit_id, person_id)
);
create index member_person on member (person_id);

create table team (
    id       uuid primary key,
    owner_id uuid not null references owner,
    unit_id  uuid not null references unit,
    name     text not null check (length(name) between 1 and 120),
    unique (unit_id, name)
);

create table team_member (
    owner_id  uuid not null references owner,
    team_id   uuid not null references team on delete cascade,
    person_id uuid not null references person,
    primary key (team_id, person_id)
);
create index team_member_person on team_member (person_id);

do $$
declare t text;
begin
    foreach t in array array['unit', 'person', 'member', 'team', 'team_member'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy own on %I using (owner_id = nullif(current_setting(''app.owner'', true), '''')::uuid)', t);
    end loop;
end $$;

-- Jobs walk the owners one by one; this is all they see of the others.
create function owner_ids() returns setof uuid language sql stable security definer set search_path = public
    as 'select id from owner';
