-- Words that may describe significant harm, a local list that an authority changes by dated rows. A word counts as a whole
-- word, with a star at its end also where it begins one; words of a phrase stand one after another.
create table cases.harm_phrase (
  phrase     text not null check (phrase ~ '^[a-z0-9]+[*]?( [a-z0-9]+[*]?)*$'),
  source     text not null default 'local' check (source <> ''),
  valid_from date not null,
  -- the last day; null while it counts
  valid_to   date,
  primary key (phrase, valid_from),
  check (valid_to is null or valid_to >= valid_from)
);
grant select on cases.harm_phrase to tats_app;

insert into cases.harm_phrase (phrase, valid_from)
select phrase, '2025-01-01' from unnest(array[
  -- hurt by others
  'hit', 'hits', 'hitting', 'beat', 'beats', 'beaten', 'beating', 'slap*', 'punch*', 'kicked', 'kicks him', 'kicks her',
  'kicks them', 'assault*', 'attacked', 'violen*', 'bruis*', 'burn', 'burns', 'burnt', 'burned', 'burn mark*', 'black eye*',
  'broken bone*', 'fractur*', 'strangl*', 'chok*', 'suffocat*', 'throttled', 'bite mark*', 'unexplained injur*',
  'unexplained mark*', 'smacked', 'belted', 'with a belt',
  -- sexual
  'sexual*', 'sexually', 'rape*', 'raping', 'molest*', 'groom*', 'touched', 'touches her', 'touches him', 'touches them',
  'inappropriate* touch*', 'incest*', 'indecent*', 'nude*', 'naked picture*', 'naked photo*', 'sexting', 'porn*', 'cse',
  -- afraid, not looked after
  'scared to go home', 'afraid to go home', 'frightened to go home', 'scared of going home', 'frightened of going home',
  'afraid of going home', 'not want to go home', 'not feel safe', 'does not feel safe', 'not safe at home',
  'unsafe at home', 'neglect*', 'starv*', 'no food', 'left alone overnight', 'home alone', 'locked in', 'locked out',
  'abus*', 'domestic', 'coercive', 'emotional* abus*', 'significant harm', 'disclos*',
  -- harm to oneself
  'suicid*', 'kill herself', 'kill himself', 'kill themselves', 'kill themself', 'kill myself', 'wants to die',
  'want to die', 'wanted to die', 'end her life', 'end his life', 'end their life', 'end my life', 'self harm*', 'selfharm*',
  'cutting herself', 'cutting himself', 'cutting themselves', 'cuts herself', 'cuts himself', 'cuts themselves',
  'overdos*', 'hang herself', 'hang himself', 'hang themselves', 'ligature*',
  -- weapons, exploitation, missing
  'knife', 'knives', 'machete*', 'weapon*', 'gun', 'guns', 'firearm*', 'stab*', 'kill her', 'kill him', 'kill them',
  'threat* to kill', 'exploit*', 'county line*', 'traffick*', 'modern slavery', 'debt bondage', 'drug dealing', 'cuckoo*',
  'missing overnight', 'missing from home', 'missing from care', 'went missing', 'goes missing', 'been missing',
  'reported missing', 'ran away', 'run away', 'runs away', 'gang', 'gangs',
  -- practices and beliefs
  'fgm', 'f g m', 'female genital', 'genital mutilation', 'forced marriage*', 'forced to marry', 'honour based',
  'honour violence', 'breast ironing', 'breast flattening', 'radicalis*', 'radicaliz*', 'extremis*', 'terroris*',
  'spirit possession', 'witchcraft']) as phrase;
