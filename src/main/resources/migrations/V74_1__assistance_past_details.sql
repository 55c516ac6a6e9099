-- A State reads the details and the text of its own letter also as they were before a correction.
create policy letters_past_own on assistance_letter_past for select using (assistance_of_own_making(request_id));
