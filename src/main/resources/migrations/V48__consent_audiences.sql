-- The lines by which records were opened and closed are counted each second, where a site is exported.
create index consent_disclosure_audiences on consent_disclosure (event) where event in ('opened', 'closed');
