-- What a planner changes in an item's method, so that it fits the meeting: optional steps, turns, points, rounds in groups.
alter table item add column tailoring jsonb not null default '{"steps": [], "turnSeconds": {}, "points": null, "inGroups": false}';
