-- "what ended since the last look" is asked every two seconds for the pages that are open
create index relationship_ended on access.relationship (valid_to) where valid_to is not null;
