-- What the rest of the methods need: remarks on ideas, things linked two and two, ratings that have no author, a choice of one's own.

alter table contribution drop constraint contribution_kind_check;
alter table contribution add constraint contribution_kind_check check (kind in ('NOTE', 'POINT', 'PLENARY', 'REMARK'));

-- Two things that hang together (M13), in one run; once for each pair, whichever was named first.
create table connection (
    owner_id   uuid not null references owner,
    meeting_id uuid not null references meeting on delete cascade,
    item_id    uuid not null references item,
    step       integer not null,
    circle_id  uuid references circle,         -- the group that linked; null: everybody together
    one        uuid not null references contribution,
    other      uuid not null references contribution,
    check (one < other),
    unique nulls not distinct (item_id, step, circle_id, one, other)
);

-- How many picked each option (M23, M30). That somebody did stands in «ballot»; the two cannot be joined.
create table rating (
    owner_id   uuid not null references owner,
    meeting_id uuid not null references meeting on delete cascade,
    item_id    uuid not null references item,
    step       integer not null,
    circle_id  uuid references circle,         -- the circle whose spread it counts in; null: everybody's
    option     text not null,
    ratings    integer not null,               -- how many in all
    unique nulls not distinct (item_id, step, circle_id, option)
);

-- Items whose figures have been on the table: nobody guesses at them any more (M30).
create table shown_figures (
    owner_id   uuid not null references owner,
    meeting_id uuid not null references meeting on delete cascade,
    item_id    uuid not null references item,
    primary key (item_id)
);

-- The idea that each chose to try (M17), in one step.
create table pick (
    owner_id        uuid not null references owner,
    meeting_id      uuid not null references meeting on delete cascade,
    item_id         uuid not null references item,
    step            integer not null,
    participant_id  uuid not null references participant on delete cascade,
    contribution_id uuid not null references contribution,
    primary key (item_id, step, participant_id)
);

-- What one person tries for themselves stands on that person's page only.
alter table interim_work add column person_id uuid references person;

-- The purposes of methods have other names now; what meetings have frozen follows.
update item set method = jsonb_set(method, '{purposes}', (
    select coalesce(jsonb_agg(distinct case purpose
        when 'opening' then 'open' when 'sharing' then 'explore' when 'thinking' then 'explore' when 'deepening' then 'explore'
        when 'gathering' then 'connect' when 'sorting' then 'scrutinise' when 'choosing' then 'decide' when 'closing' then 'evaluate'
        else purpose end), '[]'::jsonb)
    from jsonb_array_elements_text(method -> 'purposes') purpose))
where method is not null;

do $$
declare t text;
begin
    foreach t in array array['connection', 'rating', 'shown_figures', 'pick'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy own on %I using (owner_id = nullif(current_setting(''app.owner'', true), '''')::uuid)', t);
    end loop;
end $$;
