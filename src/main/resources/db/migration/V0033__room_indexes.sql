-- What stands behind a line is asked for by meeting and by source, at every change in the room.
create index source_meeting on source (meeting_id, source_id);
create index support_meeting on support (meeting_id);
