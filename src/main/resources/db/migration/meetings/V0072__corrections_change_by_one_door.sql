-- Minutes and their corrections change no more; only a correction that waits does, and by this door alone. The policies
-- of the table hold inside it too, for row-level security is forced on its owner.
revoke update on meetings.minutes_addendum from tats_app;
revoke update (text, added_at, released_at) on meetings.minutes_addendum from tats_app;

create function meetings.change_waiting(addendum uuid, new_text text, at timestamptz, released timestamptz) returns integer
  language sql security definer set search_path = ''
  begin atomic
    with changed as (
      update meetings.minutes_addendum
      set text = change_waiting.new_text, added_at = change_waiting.at, released_at = change_waiting.released
      where minutes_addendum_id = change_waiting.addendum and released_at is null
      returning 1)
    select count(*)::integer from changed;
  end;
revoke execute on function meetings.change_waiting(uuid, text, timestamptz, timestamptz) from public;
grant execute on function meetings.change_waiting(uuid, text, timestamptz, timestamptz) to tats_app;
