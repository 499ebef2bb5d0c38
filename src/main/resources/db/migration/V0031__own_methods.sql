-- Methods that an owner's people wrote themselves, as files in the method language.
create table own_method (
    id        uuid primary key,
    owner_id  uuid not null references owner,
    method_id text not null,                   -- E-…, as meetings name it
    writer_id uuid not null references person,
    text      text not null check (length(text) <= 60000),
    shared    boolean not null default false,  -- colleagues of the owner find it in the library
    removed   boolean not null default false,  -- out of the library; meetings that use it keep it
    revision  integer not null default 1,
    created   timestamptz not null,
    changed   timestamptz not null,
    unique (owner_id, method_id)
);
alter table own_method enable row level security;
create policy own on own_method using (owner_id = nullif(current_setting('app.owner', true), '')::uuid);
