-- Takings so far hold needs assessments as their only status. Where one has no others, that is no status of nobody.
alter table impact.taking add social_care boolean not null default false;

-- Of all discussions, not only of those with a recorded day: the words and the statement were put right before any release.
update impact.listed_measure set sha256 = 'a112fc2cc7b916e78b21b7ab211bb8d0ecdb94bf3543c6bb551d3333a1ac9906' where measure = 'M12' and version = 1;
