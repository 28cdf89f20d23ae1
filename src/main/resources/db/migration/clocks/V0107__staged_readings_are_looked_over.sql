-- A table that is filled and emptied in each count looks empty to the planner once it was analysed in between: then it
-- compares every running with every reading. A count of everybody looks the readings over itself before it merges them.
grant maintain on clocks.staging_reading to tats_app;
