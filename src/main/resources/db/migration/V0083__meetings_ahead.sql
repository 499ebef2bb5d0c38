-- Whoever has sat in hundreds of meetings asks for the few that are ahead or run now; those that are over need no look-up then.
create index meeting_ahead on meeting (id) where phase in ('PLANNED', 'INVITED', 'RUNNING');
create index meeting_running on meeting (owner_id) where phase = 'RUNNING';
