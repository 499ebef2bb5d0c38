-- Two who sat together in a pair or trio, of whom one has left that table: they have met, though the seat is gone.
create table parted (
    owner_id       uuid not null references owner,
    meeting_id     uuid not null references meeting on delete cascade,
    circle_id      uuid not null references circle on delete cascade,
    participant_id uuid not null references participant on delete cascade,
    other_id       uuid not null references participant on delete cascade,
    primary key (circle_id, participant_id, other_id)
);
create index parted_participant on parted (participant_id);
create index parted_other on parted (other_id);
alter table parted enable row level security;
create policy own on parted using (owner_id = nullif(current_setting('app.owner', true), '')::uuid);
