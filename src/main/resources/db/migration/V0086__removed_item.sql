-- The item that was last removed from a meeting's programme, for whoever wants it back.
create table removed_item (
    meeting_id uuid primary key references meeting on delete cascade,
    owner_id   uuid not null references owner,
    item       jsonb not null,  -- its row
    tasks      uuid[] not null, -- the preparation tasks that fed it
    removed_at timestamptz not null
);
alter table removed_item enable row level security;
create policy own on removed_item using (owner_id = (select nullif(current_setting('app.owner', true), '')::uuid));
