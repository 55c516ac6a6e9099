-- A State that withdraws its agreement ends a no-objection period of the Committee on its matrix. It can do nothing else
-- to an approval.
create policy matrix_periods_ended on consent_record for update
  using (key = 'APPROVAL' and manner = 'silence' and subject_kind = 'MATRIX' and matrix_is_own(subject_id))
  with check (key = 'APPROVAL' and manner = 'silence' and subject_kind = 'MATRIX' and matrix_is_own(subject_id)
    and withdrawn_on is not null);
