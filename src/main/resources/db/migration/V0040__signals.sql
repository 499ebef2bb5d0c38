-- What a timekeeper or topic keeper quietly says to their own group; it lasts a short while, and twice is once meanwhile.
create table signal (
    owner_id   uuid not null references owner,
    meeting_id uuid not null references meeting on delete cascade,
    item_id    uuid not null references item,
    step       integer not null,
    round      integer not null,
    circle_id  uuid not null references circle on delete cascade,
    sign       text not null check (sign in ('HALF_TIME', 'TWO_MINUTES', 'ROUND_OFF', 'BACK_TO_THE_MATTER')),
    given_at   timestamptz not null,
    primary key (item_id, step, round, circle_id, sign)
);
create index signal_meeting on signal (meeting_id);
alter table signal enable row level security;
create policy own on signal using (owner_id = nullif(current_setting('app.owner', true), '')::uuid);
