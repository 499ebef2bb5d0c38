-- What bin/bench pages fills a database with, set by set: first one school's years of meetings, then a country's.
-- The made rows follow what the program itself has kept for its made-up school: programmes, methods and all.

create schema made;

create function made.uid(kind int, n bigint) returns uuid language sql immutable parallel safe
    return (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid;

create unlogged table made.unit (n int primary key, id uuid, owner_id uuid, size int, leader uuid);
create unlogged table made.person (unit_n int, k int, id uuid, name text, primary key (unit_n, k));
create unlogged table made.meeting (
    n bigint primary key, unit_n int, k int, size int, owner_id uuid, unit_id uuid, leader uuid, loop_id uuid, starts_at timestamptz,
    phase text, pattern int, people int, whole boolean, writes int, first_participant bigint, first_circle bigint, first_write bigint);

-- Meetings that the program has held in the made-up school; every made meeting takes its programme from one of them.
create unlogged table made.pattern as
    select (row_number() over (order by m.starts_at, m.id))::int - 1 as n, m.id, m.title, m.purpose, m.result, m.minutes, m.template,
           array(select i.position from item i where i.meeting_id = m.id and i.method is not null order by i.position) as worked
    from meeting m join unit u on u.id = m.unit_id
    where u.name = 'Solbakken skole' and m.phase = 'FOLLOWED_UP';

create unlogged table made.sentence (n int primary key, text text);
insert into made.sentence select (row_number() over ())::int - 1, text from unnest(array[
    'Elevene vet ikke alltid hva målet for timen er, og da blir det vanskelig å vurdere seg selv',
    'Vi bruker for lang tid på oppstarten, særlig etter friminuttet', 'Korte tilbakemeldinger underveis virker bedre enn lange etterpå',
    'Når to voksne er i rommet, får flere elever sagt noe', 'Foreldrene spør om det samme som oss: hva skal de kunne til jul?',
    'Jeg prøvde å la elevene lage egne spørsmål, og det ga mer enn jeg trodde', 'Vi er uenige om hva som er godt nok, og det bør vi snakke om',
    'De stille elevene deltar mer når de får skrive først', 'Det hjelper å se på elevarbeid sammen',
    'Overgangen fra fjerde til femte er brattere enn vi har villet se', 'Felles ord for det vi ser etter gjør det lettere å være ærlig',
    'Vi trenger tid til å prøve det samme to ganger før vi sier at det ikke virker']) text;

-- A unit that is there already, with those who work in it.
create procedure made.take(unit_name text) language sql as $$
    insert into made.person
        select 0, row_number() over (order by m.role, p.id) - 1, p.id, p.name
        from member m join person p on p.id = m.person_id join unit u on u.id = m.unit_id where u.name = unit_name;
    insert into made.unit
        select 0, u.id, u.owner_id, (select count(*) from made.person), (select id from made.person where k = 0) from unit u where u.name = unit_name;
$$;

-- Units 1 … units in many municipalities, one in twenty of them the first owner's; 10 to 80 work in each, 36 on average.
create procedure made.units(units int) language sql as $$
    insert into owner (id, name, kind, created)
        select made.uid(1, n), 'Kommune ' || n, 'MUNICIPALITY', now() - interval '9 years' from generate_series(1, greatest(3, units / 8)) n;
    insert into made.unit
        select n, made.uid(2, n), case when n % 20 = 0 then (select owner_id from made.unit where n = 0) else made.uid(1, 1 + n % greatest(3, units / 8)) end,
               10 + (70 * power(((n * 7919) % 1000) / 1000.0, 1.7))::int, made.uid(3, n::bigint * 100)
        from generate_series(1, units) n;
    insert into unit (id, owner_id, name, kind) select id, owner_id, 'Skole ' || n, 'SCHOOL' from made.unit where n > 0;
    insert into made.person
        select u.n, k, made.uid(3, u.n::bigint * 100 + k),
               (array['Amina', 'Jonas', 'Leila', 'Per', 'Ingrid', 'Mette', 'Tor', 'Åse', 'Nils', 'Fatima', 'Berit'])[1 + (u.n + k) % 11] || ' '
               || (array['Berg', 'Ås', 'Lund', 'Hassan', 'Øyen', 'Eikeland', 'Nordvik', 'Dahl', 'Moe', 'Amiri', 'Vik', 'Strand', 'Bø'])[1 + (u.n * 3 + k * 5) % 13]
        from made.unit u, generate_series(0, u.size - 1) k where u.n > 0;
    insert into person (id, owner_id, name, mail)
        select p.id, u.owner_id, p.name, 'p' || p.k || '@skole' || u.n || '.example' from made.unit u join made.person p on p.unit_n = u.n where u.n > 0;
    insert into member (owner_id, unit_id, person_id, role)
        select u.owner_id, u.id, p.id, case when p.k = 0 then 'LEADER' else 'STAFF' end
        from made.unit u join made.person p on p.unit_n = u.n where u.n > 0;
    insert into team (id, owner_id, unit_id, name)
        select made.uid(4, u.n * 20 + t), u.owner_id, u.id, 'Team ' || t from made.unit u, generate_series(0, u.size / 7) t where u.n > 0;
    insert into team_member (owner_id, team_id, person_id)
        select u.owner_id, made.uid(4, u.n * 20 + p.k / 7), p.id from made.unit u join made.person p on p.unit_n = u.n where u.n > 0;
    insert into session (id, token_hash, owner_id, person_id, created, expires)
        select made.uid(20, u.n::bigint * 100 + p.k), sha256(('session ' || p.id)::bytea), u.owner_id, p.id, now(), now() + interval '20 days'
        from made.unit u join made.person p on p.unit_n = u.n where u.n > 0;
    analyze made.unit, made.person;
$$;

-- So many meetings for each of these units, one a week in school weeks, in the order they are held: the last four are yet to come.
create procedure made.agenda(first_unit int, last_unit int, each int) language sql as $$
    insert into made.meeting
        with base as (select coalesce(max(n) + 1, 0) as n, coalesce(max(first_participant + people), 0) as participant,
                             coalesce(max(first_circle + people / 5 + 1), 0) as circle, coalesce(max(first_write + writes), 0) as write from made.meeting),
        sized as (
            select b.n + row_number() over (order by k, u.n) - 1 as n, u.n as unit_n, k, u.size, u.owner_id, u.id as unit_id, u.leader,
                   made.uid(5, u.n::bigint * 1000 + k / 38 * 2 + k % 2) as loop_id, b.participant, b.circle, b.write
            from made.unit u cross join generate_series(0, each - 1) k cross join base b where u.n between first_unit and last_unit),
        shaped as (
            select s.*, (n % 500 = 499) as great, (k % 2 = 0 or n % 500 = 499) as whole, k < each - 4 as held from sized s),
        counted as (
            select s.*, case when great then 300 when whole then size else least(size, 7) end as people,
                   case when not held then 0 when great then 2000 when whole then 40 else 12 end as writes from shaped s)
        select n, unit_n, k, size, owner_id, unit_id, leader, loop_id,
               date_trunc('day', now()) + interval '13 hours' + make_interval(days => ((k - each + 4) * 9.6)::int + case when held then -3 else 4 end),
               case when held then 'FOLLOWED_UP' when k % 2 = 0 then 'INVITED' else 'PLANNED' end,
               (n % (select count(*) from made.pattern))::int, people, whole, writes,
               participant + sum(people) over w - people, circle + sum(people / 5 + 1) over w - (people / 5 + 1), write + sum(writes) over w - writes
        from counted window w as (order by n);
    insert into loop (id, owner_id, unit_id, name, created)
        select loop_id, owner_id, unit_id, 'Sløyfe ' || min(k), min(starts_at) from made.meeting
        where unit_n between first_unit and last_unit group by loop_id, owner_id, unit_id on conflict do nothing;
$$;

-- All that is kept of the meetings from <= n < until.
create procedure made.fill("from" bigint, until bigint) language plpgsql as $$
begin
    create temp table part on commit drop as
        select m.*, made.uid(6, m.n) as id, m.phase = 'FOLLOWED_UP' as held from made.meeting m where m.n >= "from" and m.n < until;
    analyze part;
    insert into meeting (id, owner_id, unit_id, loop_id, title, purpose, result, place, starts_at, minutes, language, template, phase, join_code,
                         created_by, created, invitation, revision, started_at, closed_at, started_by)
        select m.id, owner_id, unit_id, loop_id, left(p.title, 180) || ' ' || k, p.purpose, p.result, 'Personalrommet', starts_at, p.minutes, 'nb', p.template,
               phase, upper(lpad(to_hex(m.n), 8, 'X')), leader, starts_at - interval '12 days', case when phase = 'PLANNED' then 0 else 1 end, writes,
               case when held then starts_at end, case when held then starts_at + interval '1 hour' end, case when held then leader end
        from part m join made.pattern p on p.n = m.pattern order by m.n;
    insert into item (id, owner_id, meeting_id, position, minutes, title, goal, question, kind, method_id, method, ends)
        select made.uid(7, m.n * 32 + i.position), m.owner_id, m.id, i.position, i.minutes, i.title, i.goal, i.question, i.kind, i.method_id,
               case when m.held then i.method end, i.ends
        from part m join made.pattern p on p.n = m.pattern join item i on i.meeting_id = p.id order by m.n;
    create temp table seated on commit drop as
        select m.id as meeting, m.n, m.owner_id, m.starts_at, m.phase, m.held, m.whole, m.k, m.first_circle, j,
               made.uid(8, m.first_participant + j) as id, p.id as person, coalesce(p.name, 'Gjest ' || j) as name
        from part m cross join generate_series(0, m.people - 1) j
        left join made.person p on p.unit_n = m.unit_n and j < m.size and p.k = (m.k * 7 + j) % m.size;
    insert into participant (id, owner_id, meeting_id, person_id, name, invited_at, joined_at)
        select id, owner_id, meeting, person, name, case when phase <> 'PLANNED' then starts_at - interval '7 days' end,
               case when held and j % 7 < 6 then starts_at end from seated order by n, j;
    insert into circle (id, owner_id, meeting_id, form, number)
        select made.uid(9, m.first_circle + c), owner_id, m.id, 'GROUP', c + 1
        from part m cross join generate_series(0, m.people / 5) c where m.whole and c * 5 < m.people and m.phase <> 'PLANNED' order by m.n;
    insert into seat (owner_id, meeting_id, circle_id, participant_id, role)
        select owner_id, meeting, made.uid(9, first_circle + j / 5), id, (array['CHAIR', 'TIMEKEEPER', 'REPORTER', 'TOPIC_KEEPER', null])[1 + j % 5]
        from seated where whole and phase <> 'PLANNED' order by n, j;
    insert into invitation_link (token_hash, owner_id, participant_id)
        select sha256(uuid_send(id)), owner_id, id from seated where phase <> 'PLANNED' order by n, j;
    insert into mail (id, owner_id, occasion, recipient, subject, body, created, due, tries, handed, sent)
        select made.uid(18, ('x' || right(id::text, 12))::bit(48)::bigint), owner_id, 'invitation:' || id, 'p' || j || '@skole.example', 'Invitasjon til møte', '',
               starts_at - interval '7 days', starts_at - interval '7 days', 1, starts_at - interval '7 days', starts_at - interval '7 days'
        from seated where phase <> 'PLANNED' and person is not null order by n, j;

    -- what is written in meetings at the same hour comes in between one another
    create temp table written on commit drop as
        select m.n, m.id as meeting, m.owner_id, i, i % 10 as d, made.uid(10, m.first_write + i) as id, m.whole, m.first_circle, (i % m.people) as j,
               m.first_participant, made.uid(7, m.n * 32 + p.worked[1 + (i * cardinality(p.worked)) / m.writes]) as item
        from part m join made.pattern p on p.n = m.pattern cross join generate_series(0, m.writes - 1) i;
    insert into contribution (id, owner_id, meeting_id, item_id, step, round, kind, participant_id, circle_id, text, created_revision, revision)
        select w.id, owner_id, meeting, item, case when d < 7 then 0 else 1 end, 0, case when d < 7 then 'NOTE' when d < 9 then 'POINT' else 'PLENARY' end,
               made.uid(8, first_participant + j), case when whole then made.uid(9, first_circle + j / 5) end, s.text || ' ' || i, i + 1, i + 1
        from written w join made.sentence s on s.n = (w.n + i) % 12 order by w.n / 50, i, w.n;
    insert into change (owner_id, meeting_id, revision, thing, thing_id, audience)
        select owner_id, meeting, i + 1, case when d < 7 then 'OWN' when d < 9 then 'POINTS' else 'PLENARY' end, id, 'room' from written order by n / 50, i, n;
    insert into source (owner_id, meeting_id, contribution_id, source_id)
        select w.owner_id, w.meeting, w.id, made.uid(10, m.first_write + w.i - back)
        from written w join part m on m.n = w.n cross join lateral unnest(case w.d when 7 then array[7, 6] when 8 then array[6, 5] when 9 then array[2] end) back
        where w.d >= 7 order by w.n, w.i;
    insert into support (owner_id, meeting_id, contribution_id, circle_id)
        select owner_id, meeting, id, made.uid(9, first_circle + (j / 5 + 1) % 2) from written where d = 9 and whole order by n, i;
    insert into vote (owner_id, meeting_id, item_id, step, contribution_id, votes)
        select owner_id, meeting, item, 2, id, 1 + i % 9 from written where d = 9 order by n, i;
    insert into placement (owner_id, meeting_id, item_id, step, contribution_id, circle_id, field, revision)
        select owner_id, meeting, item, 3, id, null, 'system', i + 1 from written where i = 19;
    insert into ready (owner_id, meeting_id, item_id, step, round, participant_id)
        select s.owner_id, s.meeting, made.uid(7, s.n * 32 + p.worked[1]), 0, 0, s.id
        from seated s join part m on m.n = s.n join made.pattern p on p.n = m.pattern where s.held order by s.n, s.j;
    insert into ballot (owner_id, meeting_id, item_id, step, participant_id)
        select s.owner_id, s.meeting, made.uid(7, s.n * 32 + p.worked[1]), 2, s.id
        from seated s join part m on m.n = s.n join made.pattern p on p.n = m.pattern where s.held and s.j % 7 < 6 order by s.n, s.j;
    insert into turn (id, owner_id, meeting_id, item_id, step, round, circle_id, position, participant_id, state)
        select made.uid(19, ('x' || right(s.id::text, 12))::bit(48)::bigint), s.owner_id, s.meeting, made.uid(7, s.n * 32 + p.worked[1]), 1, 0,
               case when s.whole then made.uid(9, s.first_circle + s.j / 5) end, s.j % 5, s.id, 'DONE'
        from seated s join part m on m.n = s.n join made.pattern p on p.n = m.pattern where s.held order by s.n, s.j;

    insert into preparation_task (id, owner_id, meeting_id, item_id, position, title, text, minutes)
        select made.uid(11, m.n), m.owner_id, m.id, made.uid(7, m.n * 32 + p.worked[1]), 0, 'Les og tenk etter', 'Finn to ting som bekrefter praksisen vår, og én som utfordrer den.', 10
        from part m join made.pattern p on p.n = m.pattern where m.k % 3 = 0;
    insert into preparation_field (id, owner_id, task_id, position, slot, label)
        select made.uid(12, m.n * 2 + f), m.owner_id, made.uid(11, m.n), f, (array['confirms', 'challenges'])[f + 1], (array['Bekrefter', 'Utfordrer'])[f + 1]
        from part m cross join generate_series(0, 1) f where m.k % 3 = 0;
    insert into preparation_ready (owner_id, task_id, participant_id)
        select owner_id, made.uid(11, n), id from seated where k % 3 = 0 and held and j % 10 < 7 order by n, j;
    insert into preparation_answer (id, owner_id, field_id, participant_id, text)
        select made.uid(13, ('x' || right(s.id::text, 12))::bit(48)::bigint * 2 + f), owner_id, made.uid(12, n * 2 + f), id, 'Elevene forklarer for hverandre når de får tid'
        from seated s cross join generate_series(0, 1) f where k % 3 = 0 and held and j % 10 < 6 order by n, j;

    insert into decision (id, owner_id, meeting_id, loop_id, kind, text, made_at)
        select made.uid(14, n), owner_id, id, loop_id, 'AGREEMENT', 'Vi begynner hver time med å si målet høyt', starts_at from part where held and k % 2 = 0;
    insert into measure (id, owner_id, meeting_id, loop_id, text, sign, look_on, outcome, looked_at, made_at)
        select made.uid(15, n), owner_id, id, loop_id, 'Vi bytter på å besøke hverandres timer', 'Elevene nevner målet når vi spør', (starts_at + interval '40 days')::date,
               case when k % 6 < 5 then 'PARTLY' end, case when k % 6 < 5 then starts_at + interval '42 days' end, starts_at from part where held and k % 3 = 0;
    insert into milestone (id, owner_id, meeting_id, loop_id, what, who, person_id, due, how_seen, state, settled_at, made_at)
        select made.uid(16, s.n * 2 + s.j), s.owner_id, s.meeting, m.loop_id, 'Tar med tre elevarbeid til neste møte', s.name, s.person, (s.starts_at + interval '21 days')::date,
               'Arbeidene ligger på bordet', case when m.k % 20 < 19 then 'KEPT' else 'OPEN' end, case when m.k % 20 < 19 then s.starts_at + interval '22 days' end, s.starts_at
        from seated s join part m on m.n = s.n where s.held and s.j < 2;
    insert into interim_work (id, owner_id, meeting_id, loop_id, what, made_at, person_id)
        select made.uid(17, s.n * 8 + s.j), s.owner_id, s.meeting, m.loop_id, 'Prøver ett spørsmål uten fasit i hver time', s.starts_at, case when s.j > 0 then s.person end
        from seated s join part m on m.n = s.n where s.held and s.j < 6;
    insert into minutes (meeting_id, owner_id, note, approved_at, approved_by)
        select id, owner_id, '', starts_at + interval '1 day', leader from part where held;
    drop table part;
    drop table seated;
    drop table written;
end $$;
