-- What pages ask for by, so that they are as fast in a country as in one school.
create index decision_meeting on decision (meeting_id);
create index measure_meeting on measure (meeting_id);
create index milestone_meeting on milestone (meeting_id);
create index interim_work_meeting on interim_work (meeting_id);
create index interim_work_person on interim_work (person_id) where person_id is not null;
create index facilitator_person on facilitator (person_id);
create index seat_meeting on seat (meeting_id);
create index vote_meeting on vote (meeting_id);
create index placement_meeting on placement (meeting_id);
create index preparation_task_item on preparation_task (item_id);
create index meeting_open on meeting (unit_id, starts_at) where phase in ('PLANNED', 'INVITED', 'RUNNING');

-- What jobs look for, owner by owner.
create index meeting_invited on meeting (owner_id, starts_at) where phase = 'INVITED';
create index session_expires on session (expires);
create index login_link_expires on login_link (expires);

-- An item belongs to one meeting, so these find by both what the older ones found.
create index contribution_item on contribution (item_id, step);
drop index contribution_run;
create index turn_item on turn (item_id, step, round);
drop index turn_run;
create index turn_meeting on turn (meeting_id);

-- Whatever is removed from a plan (a person, a group, an item, the meeting) is looked for where it could be mentioned.
create index circle_item on circle (item_id) where item_id is not null;
create index room_item on room (item_id);
create index decision_item on decision (item_id) where item_id is not null;
create index measure_item on measure (item_id) where item_id is not null;
create index contribution_participant on contribution (participant_id) where participant_id is not null;
create index contribution_circle on contribution (circle_id) where circle_id is not null;
create index preparation_ready_participant on preparation_ready (participant_id);
create index preparation_answer_participant on preparation_answer (participant_id) where participant_id is not null;
create index turn_participant on turn (participant_id) where participant_id is not null;
create index turn_circle on turn (circle_id) where circle_id is not null;
create index turn_speaking_circle on turn (speaking_circle_id) where speaking_circle_id is not null;
create index support_circle on support (circle_id);
create index placement_circle on placement (circle_id) where circle_id is not null;
create index connection_circle on connection (circle_id) where circle_id is not null;
create index rating_circle on rating (circle_id) where circle_id is not null;
create index shown_spread_circle on shown_spread (circle_id);
create index signal_circle on signal (circle_id);
create index group_rule_person_participant on group_rule_person (participant_id);
create index ballot_participant on ballot (participant_id);
create index ready_participant on ready (participant_id);
create index pick_participant on pick (participant_id);
create index ballot_meeting on ballot (meeting_id);
create index ready_meeting on ready (meeting_id);
create index pick_meeting on pick (meeting_id);
create index rating_meeting on rating (meeting_id);
create index connection_meeting on connection (meeting_id);
create index shown_figures_meeting on shown_figures (meeting_id);
create index shown_spread_meeting on shown_spread (meeting_id);
