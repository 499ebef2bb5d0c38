-- Somebody who is logged in also comes with their name and posts, so that no page asks three times who asks.
drop function session_by_token(bytea);
create function session_by_token(hash bytea)
    returns table (id uuid, owner_id uuid, person_id uuid, participant_id uuid, expires timestamptz,
                   meeting_id uuid, name text, known_id uuid, language text,
                   mail text, units uuid[], unit_names text[], roles text[])
    language sql stable security definer set search_path = public
    as 'select s.id, s.owner_id, s.person_id, s.participant_id, s.expires, p.meeting_id, coalesce(p.name, q.name), p.person_id, q.language,
               case when s.person_id is not null then q.mail end, posts.units, posts.names, posts.roles
        from session s
        left join participant p on p.id = s.participant_id
        left join person q on q.id = coalesce(s.person_id, p.person_id)
        left join lateral (
            select array_agg(u.id order by u.name, u.id) as units, array_agg(u.name order by u.name, u.id) as names,
                   array_agg(m.role order by u.name, u.id) as roles
            from member m join unit u on u.id = m.unit_id
            where m.person_id = s.person_id and m.owner_id = s.owner_id) posts on true
        where s.token_hash = hash and (s.person_id is not null or p.id is not null)';
