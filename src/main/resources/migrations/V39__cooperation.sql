-- The identities of one kind for which a key holds, as a set that a query computes once and not for each row. For kinds of
-- which few records are ever open and whose records are read as a list; the others ask consent_holds for one record.
create function consent_held_ids(of_kind text, wanted text, for_use text) returns setof text
language plpgsql stable rows 10 as $$
declare before text := coalesce(current_setting('clearinghouse.inside', true), '');
  answer text[];
begin
  perform set_config('clearinghouse.inside', 'yes', true);
  answer := array(select subject_id from consent_checked where subject_kind = of_kind and key = wanted
      and use = for_use and organization = '' and withdrawn_on is null and waits_for = '' and proven
      and holds_from <= kit_today() and (holds_until is null or holds_until >= kit_today()));
  perform set_config('clearinghouse.inside', before, true);
  return query select unnest(answer);
end $$;

-- A list of joint texts asks for all its drafts at once.
drop policy texts_open on cooperation_text;
create policy texts_open on cooperation_text for select using ((select kit_viewer()) <> ''
  and id::text not in (select consent_kept_back_ids('JOINT_TEXT'))
  and (id::text in (select consent_held_ids('JOINT_TEXT', 'CONSENT', 'FULL'))
    or (select kit_viewer()) = 'committee' and id::text in (select consent_held_ids('JOINT_TEXT', 'CONSENT', 'MEMBERS'))));
