-- Who asks, and what a code opens, in one answer each: a hall of thousands that comes at once asks for nothing else.
-- Of a guest it tells the one meeting and the name there; of somebody who is logged in, the person alone.
drop function session_by_token(bytea);
create function session_by_token(hash bytea)
    returns table (id uuid, owner_id uuid, person_id uuid, participant_id uuid, expires timestamptz,
                   meeting_id uuid, name text, known_id uuid, language text)
    language sql stable security definer set search_path = public
    as 'select s.id, s.owner_id, s.person_id, s.participant_id, s.expires, p.meeting_id, p.name, p.person_id, q.language
        from session s left join participant p on p.id = s.participant_id left join person q on q.id = p.person_id
        where s.token_hash = hash';

drop function meeting_by_code(text);
create function meeting_by_code(code text)
    returns table (owner_id uuid, meeting_id uuid, title text)
    language sql stable security definer set search_path = public
    as 'select owner_id, id, title from meeting where join_code = code and phase in (''PLANNED'', ''INVITED'', ''RUNNING'')';
