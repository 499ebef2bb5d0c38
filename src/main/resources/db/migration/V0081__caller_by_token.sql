-- Who asks, somebody who is logged in with name and posts, so that no page asks three times for it. Nodes of the release before
-- still ask session_by_token while they are replaced one by one; a later release takes it away.
create function caller_by_token(hash bytea)
    returns table (session_id uuid, owner_id uuid, expires timestamptz, person_id uuid, participant_id uuid, meeting_id uuid, known_id uuid,
                   name text, mail text, language text, units uuid[], unit_names text[], roles text[])
    language sql stable security definer set search_path = public
    as 'select s.id, s.owner_id, s.expires, s.person_id, s.participant_id, p.meeting_id, p.person_id, coalesce(p.name, q.name),
               case when s.person_id is not null then q.mail end, q.language, posts.units, posts.names, posts.roles
        from session s
        left join participant p on p.id = s.participant_id
        left join person q on q.id = coalesce(s.person_id, p.person_id)
        left join lateral (
            select array_agg(u.id order by u.name, u.id) as units, array_agg(u.name order by u.name, u.id) as names,
                   array_agg(m.role order by u.name, u.id) as roles
            from member m join unit u on u.id = m.unit_id
            where m.person_id = s.person_id and m.owner_id = s.owner_id) posts on true
        where s.token_hash = hash and (s.person_id is not null or p.id is not null)';
