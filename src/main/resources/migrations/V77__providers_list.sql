-- The order of the list of offers: a page of it is read without sorting all offers.
create index providers_offer_listed on providers_offer (lower(provider), reference_id, id) where not draft;
