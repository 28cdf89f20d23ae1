-- Pupils of whose school no suspension came count as not complete: put right before any release.
update impact.listed_measure set sha256 = 'fc8f2e14114ed31bf4b4f444b521abc76873acf19c744a966d739b1cdfb6c6f0' where measure = 'M6' and version = 1;
