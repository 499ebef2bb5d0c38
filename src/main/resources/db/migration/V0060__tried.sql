-- How it went with what one person tried, told by that person and seen by nobody else.
alter table interim_work
    add column went text check (went in ('WORKED', 'PARTLY', 'NOT', 'UNTRIED')),
    add column note text not null default '' check (length(note) <= 1000),
    add check (person_id is not null or (went is null and note = ''));
