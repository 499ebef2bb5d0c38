-- Circles that have seen how they answered (M23). Whoever comes later answers no more: the difference would tell what they said.
create table shown_spread (
    owner_id   uuid not null references owner,
    meeting_id uuid not null references meeting on delete cascade,
    item_id    uuid not null references item,
    step       integer not null,
    circle_id  uuid not null references circle,
    primary key (item_id, step, circle_id)
);
alter table shown_spread enable row level security;
create policy own on shown_spread using (owner_id = nullif(current_setting('app.owner', true), '')::uuid);
